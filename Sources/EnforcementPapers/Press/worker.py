"""Sets papers in type: a line of JSON in, a line of JSON out, until the input ends.

    python3 -I -c THIS FOLDER      FOLDER holds the module typst, as laid by bin/setup-press

First line in:  {"templates": {name: the template}, "fonts": [folders]}
First line out: {"ready": the setter's version} or {"missing": what is not installed}
Then each in:   {"template": its name, "paper": {...}, "timestamp": seconds since 1970}
Then each out:  {"pdf": base64, "absent": ["U+E123", ...]} or {"fault": words}
A paper comes to the template as data and is never part of its text.
"""
import base64
import bisect
import json
import struct
import sys
import unicodedata

FAMILIES = ["Noto Serif CJK SC", "HanaMinA", "HanaMinB"]
ABSENT = "\u3013"  # the geta mark: what a printer sets for a character the case lacks


def say(answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


class Coverage:
    """Which characters a font has: its table cmap, segments of 16 or groups of 32 bits."""

    def __init__(self, path, index):
        with open(path, "rb") as file:
            bytes_ = file.read()
        start = 0
        if bytes_[:4] == b"ttcf":
            start = struct.unpack_from(">I", bytes_, 12 + 4 * index)[0]
        groups = []
        for table in range(struct.unpack_from(">H", bytes_, start + 4)[0]):
            tag, _, offset, _ = struct.unpack_from(">4sIII", bytes_, start + 12 + 16 * table)
            if tag == b"cmap":
                groups = self.groups(bytes_, offset)
        groups.sort()
        self.firsts = [first for first, _ in groups]
        self.lasts = [last for _, last in groups]

    @staticmethod
    def groups(bytes_, cmap):
        found = []
        for record in range(struct.unpack_from(">H", bytes_, cmap + 2)[0]):
            place = cmap + struct.unpack_from(">I", bytes_, cmap + 4 + 8 * record + 4)[0]
            kind = struct.unpack_from(">H", bytes_, place)[0]
            if kind == 12:
                count = struct.unpack_from(">I", bytes_, place + 12)[0]
                return [struct.unpack_from(">II", bytes_, place + 16 + 12 * group)
                        for group in range(count)]
            if kind == 4:
                count = struct.unpack_from(">H", bytes_, place + 6)[0] // 2
                lasts = struct.unpack_from(f">{count}H", bytes_, place + 14)
                firsts = struct.unpack_from(f">{count}H", bytes_, place + 16 + 2 * count)
                found = [pair for pair in zip(firsts, lasts) if pair[0] != 0xFFFF]
        return found

    def has(self, code):
        place = bisect.bisect_right(self.firsts, code) - 1
        return place >= 0 and code <= self.lasts[place]


class Setter:
    def __init__(self, typst, templates, folders):
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
        faces = {}
        for font in fonts.fonts():
            faces.setdefault(font.family, font)
        self.families = [family for family in FAMILIES if family in faces]
        self.coverages = [
            Coverage(faces[family].path, faces[family].index) for family in self.families]
        self.templates = {name: text.encode() for name, text in templates.items()}
        self.compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)

    def printable(self, text, absent):
        """The text with what cannot be seen left out and what no font has marked."""
        out = []
        for mark in unicodedata.normalize("NFC", text):
            kind = unicodedata.category(mark)
            if mark in "\n\t":
                out.append(mark)
            elif kind in ("Cc", "Cf") or 0xFE00 <= ord(mark) <= 0xFE0F \
                    or 0xE0100 <= ord(mark) <= 0xE01EF:
                continue
            elif any(coverage.has(ord(mark)) for coverage in self.coverages):
                out.append(mark)
            else:
                out.append(ABSENT)
                absent.add(f"U+{ord(mark):04X}")
        return "".join(out)

    def clean(self, value, absent):
        if isinstance(value, str):
            return self.printable(value, absent)
        if isinstance(value, list):
            return [self.clean(item, absent) for item in value]
        if isinstance(value, dict):
            return {name: self.clean(item, absent) for name, item in value.items()}
        return value

    def set(self, question):
        absent = set()
        paper = self.clean(question["paper"], absent)
        paper["absent"] = sorted(absent)[:50]
        paper["families"] = self.families
        pdf = self.compiler.compile(
            input=self.templates[question["template"]], format="pdf", pdf_standards=["a-2b"],
            sys_inputs={"paper": json.dumps(paper, ensure_ascii=False)},
            timestamp=question["timestamp"])
        return {"pdf": base64.b64encode(pdf).decode(), "absent": sorted(absent)}


def main():
    sys.path.insert(0, sys.argv[1])
    first = json.loads(sys.stdin.readline())
    try:
        import typst
    except ImportError as fault:
        return say({"missing": f"typst ({fault})"})
    setter = Setter(typst, first["templates"], first["fonts"])
    if FAMILIES[0] not in setter.families:
        return say({"missing": f"the font {FAMILIES[0]}"})
    say({"ready": typst.__version__ if hasattr(typst, "__version__") else "typst"})
    for line in sys.stdin:
        try:
            say(setter.set(json.loads(line)))
        except Exception as fault:  # told to the one who asked; the next paper is another
            say({"fault": str(fault)[:2000]})


main()
