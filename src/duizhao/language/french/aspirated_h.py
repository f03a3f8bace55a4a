"""French words with an aspirated h, before which no article is elided (le hibou)."""

from __future__ import annotations

import re

_ASPIRATED = re.compile(
    "ha(?:ch|ie|ill|in|ld|lèt|ll|lo|lt|mac|mb|meau|mp|mst|nch|nd|ngar|nn|nt|pp|rc|rd|rem|reng|rg"
    "|ricot|rn|rp|s(?:ard|chi)|ss|t|uss|ut|vre|y).*|hâl.*|hât.*|hé(?:ris|ron|raut).*|héros"
    "|h(?:ern|ers|êtr|eurt|ibou|ic|iérar|ip(?:-|pie)|iss|obb|ock|old|olland|omard|ongr|ont|oquet"
    "|ors|ott|ou(?!r)|ublot|uch|ué|uit|un$|uns$|url|utt).*"
)


def is_aspirated(word: str) -> bool:
    """Tell whether `word`, in lower case, begins with an aspirated h."""
    return bool(_ASPIRATED.match(word))
