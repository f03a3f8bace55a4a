"""Downloads of free dictionaries from their publishers: on request, never during a build."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.error import URLError
from urllib.request import Request, urlopen

from duizhao.errors import DuizhaoError

# By name, the addresses its publisher gives, tried in order.
ADDRESSES = {
    "cfdict": (
        "https://chine.in/assets/cfdict/cfdict.u8",
        "https://chine.in/mandarin/dictionnaire/CFDICT/cfdict.zip",
    )
}
_SECONDS = 30
_MOST_BYTES = 100_000_000  # dictionaries are a tenth of it: anything larger is not one


@dataclass(frozen=True, slots=True)
class Download:
    """A file as it came."""

    address: str
    data: bytes
    sha256: str  # of what came over the network


def fetch(addresses: Sequence[str]) -> Download:
    """Return the first dictionary file that can be had; one packed as a zip comes unpacked.

    Raises DuizhaoError with each address and what went wrong there when none can.
    """
    failures = []
    for address in addresses:
        try:
            data = _get(address)
            return Download(address, _unpacked(data), hashlib.sha256(data).hexdigest())
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            reason = error.reason if isinstance(error, URLError) else error
            failures.append(f"\n  {address}: {reason}")
    raise DuizhaoError(
        "The dictionary could not be downloaded; nothing was changed. Are you online? Or download "
        f"it with a browser, and then: duizhao dictionary add FILE{''.join(failures)}"
    )


def _get(address: str) -> bytes:
    # A server may turn away programs that do not say who they are.
    request = Request(address, headers={"User-Agent": "duizhao"})  # noqa: S310 (addresses above)
    with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
        data: bytes = answer.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError("what came is too large to be a dictionary")
    return data


def _unpacked(data: bytes) -> bytes:
    """Return the dictionary inside a zip archive, or the data itself."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [info for info in archive.infolist() if info.filename.endswith((".u8", ".txt"))]
        if not members or members[0].file_size > _MOST_BYTES:
            raise ValueError("there is no dictionary in the archive")
        return archive.read(members[0])
