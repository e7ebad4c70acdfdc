from apps.documents import symbols


class SymbolConverter:
    """A document symbol in an address, slashes and all: /documents/APC/2027/L.1, in any letter case."""

    regex = f"(?i:{symbols.DOCUMENT})"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class CorrigendumConverter(SymbolConverter):
    """The symbol of a corrigendum: /documents/APC/2027/1/Corr.1"""

    regex = f"(?i:{symbols.CORRIGENDUM})"


class FolderConverter(SymbolConverter):
    """The word before a symbol, in any letter case."""

    regex = "(?i:documents)"


class TypedConverter(SymbolConverter):
    """A symbol of whatever kind as somebody typed it, also of a PDF."""

    regex = f"(?i:{symbols.PATTERN}(?:\\.pdf)?)"
