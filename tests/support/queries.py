"""How many questions a page asks the database, what every signed-in request asks anyway left out."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

SIGN_IN = [
    'FROM "django_session"',
    'FROM "accounts_user"',
    '"usersessions_usersession"',
    '"mfa_authenticator"',
    "SAVEPOINT",
]


def page_queries(client, url: str) -> int:
    """Open a page (which must be there) and count the queries of the page itself."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len([query for query in captured if not any(part in query["sql"] for part in SIGN_IN)])
