from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up only by invitation."""

    def is_open_for_signup(self, request):
        return False
