"""Where grammar takes a syllable's tone: of 不, of 过, and of the second of a doubled verb.

不 has none in questions (要不要, 去不去) and before a complement (吃不了, 听不懂). A doubled verb
is 想想 or 聊聊天. Words in 里 and 上 that say where (屋里, 桌上) are listed, see `reading_words`;
after a longer noun (屋子|里) they are words of their own and keep their tone. 过 has none where it
tells what one has lived through (说过); after a verb of movement it may as well be where to (走过).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from duizhao.language.pinyin.syllable import NEUTRAL, join_tone, split_tone
from duizhao.language.roles import roles
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DOUBLED = frozenset(  # verbs doubled to say “a little”; not those whose double is an adverb (偷偷)
    "看听说读写想问讲谈聊走跑坐站躺睡歇玩试尝闻摸查找猜算学练背记教帮陪见认洗擦扫拍敲踢跳唱吹晒"
    "散动停改修补挑选收量称比用管劝求哄逗抱揉捏捶按扭推搬抬翻搜瞧瞅望盯转逛遛碰聚评议论品养治煮炒"
    "烤烫剪刮梳刷涮抹抓抖踩爬游钓借换买卖挣赚送催夸笑哭忍熬叫喊吵耍演考审批抄核舔咬嚼喝照挂晾装拆"
    "贴缝切洒浇拔挖锄"
)
_LIVED = frozenset(  # verbs after which 过 is no direction
    "说看听吃喝做写读学见问查住用买有试当教唱骂病哭恨梦养种卖来去到待坐"
)
_WAIT = "等等"  # also “and so on”, with both tones
_PERSONS = frozenset(("我", "你", "他", "她", "我们", "你们", "他们", "她们", "大家"))


def toneless(syllable: str) -> str:
    """Return the syllable in the neutral tone."""
    return join_tone(split_tone(syllable)[0], NEUTRAL)


def neutral_places(words: Sequence[str]) -> Iterator[int]:
    """Yield the places of characters of a segmented Simplified sentence that lose their tone."""
    starts = accumulate(map(len, words), initial=0)
    marked = (*roles(words), None)
    beside = zip(starts, ("", *words), words, (*words[1:], ""), marked[1:], strict=False)
    for start, before, word, after, role in beside:
        if _is_doubled(before, word, after) or (word[1:2] == "不" and word[0] == word[2:]):
            yield start + 1  # 想想, 去不去
        elif (
            (word == "过" and before in _LIVED)
            or (word in _DOUBLED and word == before)
            or (word[0] == "不" and _is_asked_or_potential(before, word, after, role))
        ):
            yield start


def _is_doubled(before: str, word: str, after: str) -> bool:
    """Tell doubled verbs, their object joined or not (聊聊天)."""
    if word == _WAIT:
        return _is_waiting(before, after)
    return 2 <= len(word) <= 3 and word[0] == word[1] and word[0] in _DOUBLED


def _is_waiting(before: str, after: str) -> bool:
    """Tell 等等 “wait”: at the beginning, after a person, 请 or an adverb, before a person."""
    begins = before in {"", "请", *_PERSONS} or dictionary().tag(before) == "d"
    return begins or after in _PERSONS


def _is_asked_or_potential(before: str, word: str, after: str, role: Role | None) -> bool:
    if len(word) > 1:
        return word[1:] == before  # 要|不要
    if len(before) > 1:
        return after == "了" and dictionary().tag(before)[:1] == "v"  # 承受|不|了
    if not before or before == "不":
        return False
    return role is Role.POTENTIAL or after == before or (after == "了" and before.isalpha())
