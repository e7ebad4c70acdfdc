from django.urls import path

from apps.operations.views import accounts, first_account, office

app_name = "operations"

urlpatterns = [
    path("office/", office.OfficeView.as_view(), name="office"),
    # "join": what follows it in an address is cut from logs (core.guards.secret_paths)
    path("office/join/<str:token>/", first_account.FirstAccountView.as_view(), name="first-account"),
    path("office/accounts/", accounts.AccountsView.as_view(), name="accounts"),
    path("office/accounts/<uuid:account_id>/", accounts.AccountView.as_view(), name="account"),
    path("office/accounts/<uuid:account_id>/<slug:verb>/", accounts.AccountVerbView.as_view(), name="account-verb"),
]
