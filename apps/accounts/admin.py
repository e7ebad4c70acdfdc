"""The back office signs in through the product's own page: rate limits and second factor hold there too."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

admin.site.login = secure_admin_login(admin.site.login)
