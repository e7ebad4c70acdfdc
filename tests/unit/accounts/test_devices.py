import pytest

from apps.accounts.templatetags.devices import browser

M, IPHONE = "Mozilla/5.0", "iPhone; CPU iPhone OS 18_6 like Mac OS X"
W, A = (f"AppleWebKit/{version} (KHTML, like Gecko)" for version in ("537.36", "605.1.15"))


@pytest.mark.parametrize(
    ("user_agent", "expected"),
    [
        (f"{M} (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Windows"),
        (f"{M} (X11; Linux x86_64) {W} Chrome/142.0.0.0 Safari/537.36", "Chrome on Linux"),
        (f"{M} (Windows NT 10.0; Win64; x64) {W} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0", "Edge on Windows"),
        (f"{M} (Macintosh; Intel Mac OS X 10_15_7) {A} Version/18.6 Safari/605.1.15", "Safari on macOS"),
        (f"{M} ({IPHONE}) {A} Version/18.6 Mobile/15E148 Safari/604.1", "Safari on iPhone"),
        (f"{M} ({IPHONE}) {A} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1", "Chrome on iPhone"),
        (f"{M} ({IPHONE}) {A} FxiOS/145.0 Mobile/15E148 Safari/605.1.15", "Firefox on iPhone"),
        (f"{M} (Linux; Android 10; K) {W} Chrome/142.0.0.0 Mobile Safari/537.36", "Chrome on Android"),
        (
            f"{M} (Linux; Android 10; K) {W} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
            "Samsung Internet on Android",
        ),
        (f"{M} (Windows NT 10.0; Win64; x64) {W} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0", "Opera on Windows"),
        (f"{M} (X11; CrOS x86_64 14541.0.0) {W} Chrome/142.0.0.0 Safari/537.36", "Chrome on ChromeOS"),
        ("curl/8.5.0", "curl/8.5.0"),
        ("", "unknown device"),
    ],
)
def test_a_device_has_a_name_that_people_use(user_agent, expected):
    assert browser(user_agent) == expected
