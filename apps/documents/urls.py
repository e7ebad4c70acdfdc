from django.urls import path, register_converter

from apps.documents import views
from apps.documents.converters import CorrigendumConverter, SymbolConverter

register_converter(SymbolConverter, "symbol")
register_converter(CorrigendumConverter, "corrigendum")

app_name = "documents"
urlpatterns = [
    path("documents/", views.RegisterView.as_view(), name="register"),
    path("documents/<symbol:symbol>", views.DocumentView.as_view(), name="document"),
    path("documents/<symbol:symbol>.pdf", views.PdfView.as_view(), name="pdf"),
    path("documents/<corrigendum:corrigendum>", views.CorrigendumView.as_view(), name="corrigendum"),
]
