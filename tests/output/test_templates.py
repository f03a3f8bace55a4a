"""Note types as Anki gets them, and a deck's own templates over ours."""

import hashlib
import os

import pytest

from duizhao.errors import DuizhaoError
from duizhao.output.mustache import parse, references
from duizhao.output.templates import note_types

# A digest of the cards and the stylesheet of each note type, and the time it was last changed.
# Anki takes new cards from a package only when that time has advanced: when a template changes,
# set `modified` in its note_type.toml to the present (date +%s), and pin both here.
PINNED = {
    "cloze": ("2ddff73c1fff", 1795465931),
    "mot_fr": ("05f67d2dc87d", 1795465931),
    "phrase_fr": ("a0aa8a1f0269", 1795465931),
    "word": ("4b1354e34b95", 1795648563),
}


def digest(note_type):
    text = repr((note_type.css, [(c.name, c.front, c.back) for c in note_type.cards]))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def test_a_change_of_template_comes_with_a_new_time():
    found = {name: (digest(kind), kind.modified) for name, kind in note_types().items()}
    assert found == PINNED, "advance `modified` in note_type.toml, then pin these values"


def test_ids_are_of_one_thing_each():
    kinds = note_types().values()
    ids = [k.id for k in kinds] + [f.id for k in kinds for f in k.fields]
    ids += [c.id for k in kinds for c in k.cards]
    assert len(set(ids)) == len(ids)


def test_no_voice_reads_a_field_with_readings():
    for kind in note_types().values():
        for card in kind.cards:
            for side in (card.front, card.back):
                spoken = set(side.split("{{tts zh_CN:")[1:])
                assert {text.partition("}}")[0] for text in spoken} <= {"Word", "SentencePlain"}


def test_questions_do_not_give_the_answer_away():
    word = {card.name: card for card in note_types()["word"].cards}
    recognise, _, tap = word["Reconnaître"].front.partition("<details")
    assert "Pinyin" not in recognise
    assert "PinyinColour" in tap
    for hidden in ("French", "Dictionary", "Other", "Audio"):
        assert hidden not in references_of(word["Reconnaître"].front)
    for hidden in ("Word", "Sentence", "Pinyin", "PinyinColour"):
        assert hidden not in references_of(word["Produire"].front)


def references_of(template):
    return set(references(parse(template)))


def own(folder, name, text):
    path = folder / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_deck_without_templates_has_ours(tmp_path):
    assert note_types(tmp_path / "templates") == note_types()


def test_a_decks_own_files_win_one_by_one(tmp_path):
    path = own(tmp_path, "word/back.html", "{{Word}} — {{French}}")
    os.utime(path, (4_000_000_000, 4_000_000_000))
    ours, theirs = note_types()["word"], note_types(tmp_path / "templates")["word"]
    assert theirs.cards[0].back == "{{Word}} — {{French}}"
    assert theirs.cards[3].back.endswith("{{Word}} — {{French}}\n")  # where ours includes it
    assert theirs.cards[0].front == ours.cards[0].front
    assert (theirs.css, theirs.id) == (ours.css, ours.id)
    assert theirs.modified == 4_000_000_000


def test_a_decks_own_stylesheet_is_that_of_every_note_type(tmp_path):
    own(tmp_path, "shared/style.css", ".card {}")
    assert {kind.css for kind in note_types(tmp_path / "templates").values()} == {".card {}"}


def test_named_note_types_are_others_than_ours():
    ours, named, same = note_types(), note_types(name="Roman"), note_types(name="Roman")
    assert named == same
    for folder, kind in named.items():
        assert kind.name == f"{ours[folder].name} · Roman"
        assert (kind.fields, kind.cards) == (ours[folder].fields, ours[folder].cards)
    ids = [k.id for kinds in (ours, named, note_types(name="Conte")) for k in kinds.values()]
    assert len(set(ids)) == 12
    assert named["word"].id == 1_328_542_571_762  # learners have it: never to change


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("word/back.html", "{{Frensh}}", r"word/back\.html: {{Frensh}} is not .* {{French}}"),
        ("word/back.html", "{{#French}}x", r"word/back\.html: {{#French}} is never closed"),
        ("cloze/front.html", "{{cloze:Txt}}", r"cloze/front\.html.* {{Text}}"),
        ("word/write_back.html", "{{> bakc}}", r"bakc\.html"),
        ("word/bakc.html", "{{Word}}", r"word/bakc\.html replaces no template"),
        ("word/note_type.toml", "id = 1", "replaces no template"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path, name, text, told):
    own(tmp_path, name, text)
    with pytest.raises(DuizhaoError, match=told):
        note_types(tmp_path / "templates")
