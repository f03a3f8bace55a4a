from pathlib import Path

import pytest

from duizhao.errors import DuizhaoError
from duizhao.ingest import read_table

TMX = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header/><body>
<tu tuid="7"><tuv xml:lang="fr-FR"><seg>Bonjour <ph>x</ph>&amp; salut.</seg></tuv>
<tuv xml:lang="zh_CN"><seg>你好。</seg></tuv></tu>
<tu><tuv lang="de"><seg>Hallo</seg></tuv></tu>
<tu><tuv xml:lang="ZH-Hant"><seg>再見</seg></tuv></tu>
</body></tmx>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_units_become_rows(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.tmx"
    path.write_bytes(TMX.format(encoding=encoding).encode(encoding))
    bitext = read_table(path)
    assert [s.text for s in bitext.zh] == ["你好。", "再見"]
    assert [s.text for s in bitext.fr] == ["Bonjour x& salut."]
    assert bitext.beads is not None
    assert [(b.zh, b.fr, b.id, b.score) for b in bitext.beads] == [
        ((0, 1), (0, 1), "7", 1.0),
        ((1, 2), (1, 1), "", 0.0),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx><body>", "not well-formed"),
        ("<tmx/>", "no unit"),
        ('<!DOCTYPE t [<!ENTITY a "b">]><tmx/>', "entities"),
    ],
)
def test_unusable_memories_say_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(text, "utf-8")
    with pytest.raises(DuizhaoError, match=message):
        read_table(path)
