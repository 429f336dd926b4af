"""Binds papers into one PDF with bookmarks: binder.py FOLDER-OF-MODULES WORK-FOLDER.

WORK-FOLDER/leaves.json lists title, group, media and file of each leaf; out.pdf is written, and
out.json with the number of its pages. Images and texts become pages of A4.
"""
import json
import os
import sys

sys.path.insert(0, sys.argv[1])
work = sys.argv[2]
import pypdf  # noqa: E402
import typst  # noqa: E402

FONTS = ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/hanazono"]
SHEET = '#set page(paper: "a4", margin: 20mm)\n#set text(font: "Noto Serif CJK SC", size: 10pt)\n'
PICTURE = SHEET + '#align(center + horizon, image("%s", width: 100%%, height: 100%%, fit: "contain"))'
TEXT = SHEET + '#for line in read("%s").split("\\n") [#text(line) \\ ]'
MISSING = SHEET + "#align(center + horizon)[此件格式不能排入，见电子原件]"


def typeset(source):
    path = os.path.join(work, "leaf.typ")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source)
    return typst.compile(path, root=work, font_paths=FONTS, ignore_system_fonts=True)


def pdf_of(leaf):
    """The file of one leaf as a PDF."""
    path = os.path.join(work, leaf["file"])
    if leaf["media"] == "application/pdf":
        return path
    if leaf["media"] in ("image/png", "image/jpeg"):
        source = PICTURE % leaf["file"]
    elif leaf["media"] == "text/plain":
        source = TEXT % leaf["file"]
    else:
        source = MISSING
    with open(path + ".pdf", "wb") as file:
        file.write(typeset(source))
    return path + ".pdf"


with open(os.path.join(work, "leaves.json"), encoding="utf-8") as file:
    manifest = json.load(file)
writer = pypdf.PdfWriter()
writer.add_metadata({"/Title": manifest["title"]})
groups = {}
for leaf in manifest["leaves"]:
    start = len(writer.pages)
    for page in pypdf.PdfReader(pdf_of(leaf)).pages:
        writer.add_page(page)
    if len(writer.pages) == start:
        continue
    name = leaf["group"]
    if name not in groups:
        groups[name] = writer.add_outline_item(title=name, page_number=start)
    writer.add_outline_item(title=leaf["title"], page_number=start, parent=groups[name])
writer.write(os.path.join(work, "out.pdf"))
with open(os.path.join(work, "out.json"), "w", encoding="utf-8") as file:
    json.dump({"pages": len(writer.pages)}, file)
