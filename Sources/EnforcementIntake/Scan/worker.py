"""Recognises scanned pages: a line of JSON in, a line of JSON out, until the input ends.

    python3 -I -c THIS FOLDER MEMORY    FOLDER holds the recogniser, as laid by bin/setup-scan;
                                        MEMORY: bytes of address space it may take, at most

First line out: {"ready": true} or {"missing": what is not installed}
Then each in:   {"file": path, "page": number from 0}
Then each out:  {"pages": how many, "width": pixels, "height": pixels, "skew": degrees,
                 "lines": [[left, top, right, bottom, text, confidence], ...]}
             or {"fault": "large" | "truncated" | "broken", "words": more of it}
A file is a picture, opened by the readers named below and by no other.
"""
import json
import resource
import sys

FORMATS = ["PNG", "JPEG", "TIFF", "PPM"]
PIXELS_MAX = 60_000_000
SIDE_MAX = 2_200  # what is longer is made smaller: letters stay some thirty pixels tall
SIDE_MIN = 1_000
SKEW_MAX = 6.0


def say(answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


class Large(Exception):
    pass


class Recogniser:
    def __init__(self):
        import cv2
        import numpy
        from PIL import Image, ImageOps
        from rapidocr_onnxruntime import RapidOCR
        self.cv2, self.numpy = cv2, numpy
        self.image, self.ops = Image, ImageOps
        Image.MAX_IMAGE_PIXELS = PIXELS_MAX
        cv2.setNumThreads(1)
        self.engine = RapidOCR(intra_op_num_threads=2, inter_op_num_threads=1, use_cls=True)

    def read(self, path, page):
        with self.image.open(path, formats=FORMATS) as picture:
            # A photograph may hold a second, smaller one: only a TIFF has pages.
            pages = picture.n_frames if picture.format == "TIFF" else 1
            picture.seek(page)
            if picture.width * picture.height > PIXELS_MAX:
                raise Large(f"{picture.width}x{picture.height}")
            if picture.format == "JPEG":
                picture.draft("L", (SIDE_MAX, SIDE_MAX))
            upright = self.ops.exif_transpose(picture)
            grey = self.grey(upright)
        return pages, self.sized(self.numpy.asarray(grey))

    def grey(self, picture):
        if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
            over = self.image.new("RGBA", picture.size, "white")
            over.alpha_composite(picture.convert("RGBA"))
            picture = over
        if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
            values = self.numpy.asarray(picture).astype("float64")
            span = max(values.max() - values.min(), 1)
            return self.image.fromarray(((values - values.min()) * (255 / span)).astype("uint8"))
        return picture.convert("L")

    def sized(self, grey):
        height, width = grey.shape
        longest = max(height, width)
        scale = min(1, SIDE_MAX / longest)
        if longest < SIDE_MIN:
            scale = min(2.0, SIDE_MIN / longest)
        if scale == 1:
            return grey
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        way = self.cv2.INTER_AREA if scale < 1 else self.cv2.INTER_CUBIC
        return self.cv2.resize(grey, size, interpolation=way)

    def cleaned(self, grey):
        """Without the specks of a bad copy; a clean page is left as it is."""
        smooth = self.cv2.medianBlur(grey, 3)
        apart = self.numpy.abs(grey.astype("int16") - smooth)
        return smooth if (apart > 60).mean() > 0.001 or apart.mean() > 6 else grey

    def skew(self, grey):
        """By how many degrees the lines fall; found where rows of ink stand out most."""
        cv2, numpy = self.cv2, self.numpy
        scale = 800 / max(grey.shape)
        small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        _, ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
        ink = ink.astype("float32")
        height, width = ink.shape

        def score(angle):
            turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
            rows = cv2.warpAffine(ink, turn, (width, height)).sum(axis=1)
            return float(((rows[1:] - rows[:-1]) ** 2).sum())

        best, step = 0.0, 1.0
        span = numpy.arange(-SKEW_MAX, SKEW_MAX + 0.1, step)
        while step > 0.05:
            best = max(span, key=lambda angle: (score(angle), -abs(angle)))
            step /= 2
            span = [best - step, best, best + step]
        return float(best) if score(best) > 1.05 * score(0.0) else 0.0

    def turned(self, grey, angle):
        if abs(angle) < 0.1:
            return grey
        height, width = grey.shape
        turn = self.cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        return self.cv2.warpAffine(
            grey, turn, (width, height), flags=self.cv2.INTER_CUBIC, borderValue=255)

    def take(self, question):
        pages, grey = self.read(question["file"], question["page"])
        grey = self.cleaned(grey)
        angle = self.skew(grey)
        grey = self.turned(grey, angle)
        found, _ = self.engine(grey)
        lines = []
        for corners, text, confidence in found or []:
            across = [corner[0] for corner in corners]
            down = [corner[1] for corner in corners]
            lines.append([round(min(across)), round(min(down)), round(max(across)),
                          round(max(down)), text, round(float(confidence), 4)])
        height, width = grey.shape
        return {"pages": pages, "width": width, "height": height, "skew": round(angle, 2),
                "lines": lines}


def main():
    sys.path.insert(0, sys.argv[1])
    try:
        recogniser = Recogniser()
    except ImportError as fault:
        return say({"missing": str(fault)})
    memory = int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    say({"ready": True})
    for line in sys.stdin:
        try:
            say(recogniser.take(json.loads(line)))
        except (Large, recogniser.image.DecompressionBombError,
                recogniser.image.DecompressionBombWarning) as fault:
            say({"fault": "large", "words": str(fault)[:300]})
        except Exception as fault:  # told to the one who asked; the next page is another
            kind = "truncated" if "truncated" in str(fault) else "broken"
            say({"fault": kind, "words": str(fault)[:300]})


main()
