"""Message catalogues with Babel alone: `python -m config.translations update` extracts and merges, `compile` compiles.

Neither needs the gettext programs. Compiled catalogues are not committed: every set-up compiles them.
"""

import ast
import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "locale"
METHODS = [("apps/**/migrations/**", "ignore"), ("**.py", "python")]
JINJA = "jinja2.ext:babel_extract"
JINJA_OPTIONS = {"extensions": "jinja2.ext.do", "silent": "false"}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
CALL = re.compile(r"\b(npgettext|pgettext|ngettext|gettext)\((?=u?['\"])")
LITERAL = re.compile(r"""\s*,?\s*u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""", re.S)


def template_messages(path: Path):
    """(line, function, strings) of every message in a Django template."""
    source = templatize(path.read_text(), origin=str(path))
    for call in CALL.finditer(source):
        strings, position = [], call.end()
        while match := LITERAL.match(source, position):
            strings.append(ast.literal_eval(match.group(1)))
            position = match.end()
        yield source.count("\n", 0, call.start()) + 1, call.group(1), strings


def extract() -> Catalog:
    """Everything that a page, a mail or a refusal says, from Python and templates."""
    catalog = Catalog(project="Communiqué", charset="utf-8", fuzzy=False)
    for folder in ("apps", "config"):
        for name, line, message, comments, context in extract_from_dir(
            str(ROOT / folder), [(p.removeprefix("apps/"), m) for p, m in METHODS], keywords=KEYWORDS
        ):
            catalog.add(message, locations=[(f"{folder}/{name}", line)], auto_comments=comments, context=context)
    for path in sorted([*ROOT.glob("templates/**/*.html"), *ROOT.glob("templates/**/*.txt")]):
        for line, function, strings in template_messages(path):
            context = strings.pop(0) if function in {"pgettext", "npgettext"} else None
            message = tuple(strings[:2]) if function in {"ngettext", "npgettext"} else strings[0]
            catalog.add(message, locations=[(str(path.relative_to(ROOT)), line)], context=context)
    for path in sorted(ROOT.glob("templates/jinja/**/*.jinja")):
        for line, message, comments, context in extract_from_file(
            JINJA, str(path), keywords=KEYWORDS, options=JINJA_OPTIONS
        ):
            place = (str(path.relative_to(ROOT)), line)
            catalog.add(message, locations=[place], auto_comments=comments, context=context)
    return catalog


def catalogues() -> list[Path]:
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def read(path: Path) -> Catalog:
    return read_po(io.BytesIO(path.read_bytes()), locale=path.parts[-3], charset="utf-8")


def update() -> None:
    """Merge what the code says now into every catalogue; what it no longer says goes."""
    template = extract()
    for path in catalogues():
        catalog = read(path)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalog.obsolete.clear()
        with path.open("wb") as file:
            write_po(file, catalog, width=120, sort_output=True, omit_header=False, include_lineno=False)
        print(f"{path.relative_to(ROOT)}: {len(missing(catalog))} without translation")


def missing(catalog: Catalog) -> list[str]:
    """Messages that a reader of this language would see in English."""
    return [
        str(message.id)
        for message in catalog
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]


def compile_all() -> None:
    """Write the .mo beside every .po that is newer."""
    for path in catalogues():
        target = path.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < path.stat().st_mtime:
            partial = target.with_suffix(".mo.part")
            with partial.open("wb") as file:
                write_mo(file, read(path))
            partial.replace(target)


if __name__ == "__main__":
    settings.configure(USE_I18N=True)
    {"update": update, "compile": compile_all}[sys.argv[1]]()
