"""The library in use, in a folder with roman.zh.txt and roman.fr.txt."""

import duizhao

project = duizhao.open_project(zh="roman.zh.txt", fr="roman.fr.txt", choose__hsk="2-9,none")
built = duizhao.build(project, "roman.apkg")
for passage in built.document.passages:
    print(passage.zh.text, "=", passage.fr)
    for pair in passage.pairs:
        word = passage.zh.text[slice(*pair.zh)]
        print("   ", word, "=", duizhao.equivalent(passage, pair) or "—")
for problem in built.problems:
    print(f"{problem.file}:{problem.line}: {problem.message}")
