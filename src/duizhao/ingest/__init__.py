"""Files to a Bitext: readers by format, repair of damaged text, sentence splitting."""

from duizhao.ingest.readers import bitext_from_strings, read_bilingual, read_chinese, read_two
from duizhao.ingest.table import is_table, read_table, write_pairs

__all__ = [
    "bitext_from_strings",
    "is_table",
    "read_bilingual",
    "read_chinese",
    "read_table",
    "read_two",
    "write_pairs",
]
