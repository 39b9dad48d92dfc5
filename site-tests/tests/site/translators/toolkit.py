"""Judges files for translators with translate-toolkit, and saves them as it writes them.

Arguments: a folder to save into, words to put behind the translation of the first long text (may be empty), then files.
Prints a line of JSON for each file: how many texts it has, how many are fuzzy, and how often each check of pofilter fails.
"""

import collections
import json
import os
import sys

from translate.filters import checks
from translate.storage import pypo, xliff2

folder, words, *files = sys.argv[1:]
for path in files:
    kind = pypo.pofile if path.endswith(".po") else xliff2.Xliff2File
    store = kind.parsefile(path)
    units = [unit for unit in store.units if not unit.isheader()]
    checker = checks.StandardChecker()
    failed = collections.Counter(name for unit in units for name in checker.run_filters(unit))
    fuzzy = sum(unit.isfuzzy() for unit in units)
    if words:
        unit = next(unit for unit in units if len(unit.source) > 60 and not set("{[(*") & set(unit.source))
        unit.target = unit.target + words
    store.savefile(os.path.join(folder, os.path.basename(path)))
    print(json.dumps({"texts": len(units), "fuzzy": fuzzy, "failed": failed}))
