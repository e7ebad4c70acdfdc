from apps.documents import symbols


class SymbolConverter:
    """A document symbol in an address, slashes and all: /documents/APC/2027/L.1"""

    regex = symbols.PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
