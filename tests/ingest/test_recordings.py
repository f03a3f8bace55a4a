"""The recordings in a deck folder's audio/."""

import re

from duizhao.ingest.recordings import read_recordings


def test_a_recording_is_named_by_its_content(tmp_path):
    (tmp_path / "合作.MP3").write_bytes(b"one")
    (tmp_path / "Re\u0301sume\u0301.ogg").write_bytes(b"two")  # as macOS writes é
    (tmp_path / "copie.wav").write_bytes(b"one")
    (tmp_path / "lisez-moi.txt").write_bytes(b"text")
    (tmp_path / "anciens.mp3").mkdir()
    found = read_recordings(tmp_path)
    assert set(found) == {"合作", "Résumé", "copie"}
    assert all(re.fullmatch(r"duizhao-[0-9a-f]{12}\.(mp3|ogg|wav)", m.name) for m in found.values())
    assert found["合作"].name.endswith(".mp3")
    assert found["合作"].name[:20] == found["copie"].name[:20]
    assert found["合作"].path.read_bytes() == b"one"


def test_no_folder_no_recordings(tmp_path):
    assert read_recordings(tmp_path / "audio") == {}
