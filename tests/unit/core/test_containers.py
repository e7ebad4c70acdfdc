"""The files of a real installation, as far as they can be checked without a container engine."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command

from apps.core.tasks import heartbeat
from config.embedded.layout import ROOT
from config.embedded.postgres import USUAL
from tests.support.devstack import clean_environment

COMPOSE = (ROOT / "docker-compose.yml").read_text()
SERVICES = yaml.safe_load(COMPOSE)["services"]
EXAMPLE = dict(line.split("=", 1) for line in (ROOT / ".env.example").read_text().splitlines() if "=" in line[:25])


def test_nothing_secret_has_a_default():
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "EMAIL_URL", "SITE_HOST"):
        uses = re.findall(rf"\$\{{{name}(:.)?", COMPOSE)
        assert ":?" in uses, name
        assert ":-" not in uses, name
    assert set(EXAMPLE.values()) == {""}


def test_every_value_that_is_asked_for_is_in_the_example():
    asked = set(re.findall(r"\$\{([A-Z_]+):\?", COMPOSE))
    assert asked <= set(EXAMPLE), asked - set(EXAMPLE)


def test_every_lasting_service_has_a_health_check():
    checked = {name for name, service in SERVICES.items() if "test" in service.get("healthcheck", {})}
    assert checked == {"db", "broker", "web", "worker", "beat", "proxy"}


def test_the_database_sorts_as_the_embedded_one():
    arguments = SERVICES["db"]["environment"]["POSTGRES_INITDB_ARGS"].split()
    source = (ROOT / "config" / "embedded" / "postgres.py").read_text()
    assert len(arguments) > 1
    assert [argument for argument in arguments if f'"{argument}"' not in source] == []


def test_the_database_logs_as_little_as_the_embedded_one():
    settings = dict(option.split("=") for option in SERVICES["db"]["command"] if "=" in option)
    assert settings == {name: USUAL[name] for name in ("log_min_error_statement", "log_error_verbosity", "jit")}


def test_only_the_proxy_is_reachable_from_outside():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]


def test_the_image_is_built_from_files_that_exist():
    lines = re.findall(r"^COPY (?!--from)(.+)$", (ROOT / "Dockerfile").read_text(), re.M)
    sources = [source for line in lines for source in line.split()[:-1]]
    assert sources
    assert [source for source in sources if not (ROOT / source).exists()] == []
    allowed = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    assert [s for s in sources if not any(Path(s).match(pattern) for pattern in allowed)] == []


def test_the_image_does_not_run_as_root():
    assert re.findall(r"^USER (.+)$", (ROOT / "Dockerfile").read_text(), re.M) == ["communique"]


def production(**more: str) -> subprocess.CompletedProcess:
    environment = clean_environment(DJANGO_SETTINGS_MODULE="config.settings.production", **more)
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "ERROR"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_production_asks_for_its_secret_key():
    done = production(ALLOWED_HOSTS="forum.example", SITE_URL="https://forum.example")
    assert done.returncode == 1
    assert "Set the SECRET_KEY environment variable" in done.stderr


def test_production_passes_the_deployment_check_but_for_the_owners_choices():
    """Subdomains and preload lists concern more than this site: whoever owns the domain decides."""
    key = "a long key that is only used for this check, " * 2
    done = production(SECRET_KEY=key, ALLOWED_HOSTS="forum.example", SITE_URL="https://forum.example")
    assert set(re.findall(r"\((\w+\.\w+)\)", done.stderr)) == {"security.W005", "security.W021"}


@pytest.mark.django_db
def test_check_ready_is_the_health_check_of_worker_and_beat(capsys):
    with pytest.raises(CommandError, match='"worker": "no answer"'):
        call_command("check_ready")
    heartbeat()
    call_command("check_ready")
    assert capsys.readouterr().out == '{"database": "ok", "broker": "ok", "worker": "ok", "disk": "ok"}\n'
