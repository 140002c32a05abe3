"""Who an article says holds which office: the claims, their verdicts, and the days that they bound."""

from newslint.facts.roles.bounds import Held, Window, bounds
from newslint.facts.roles.claim import RoleClaim
from newslint.facts.roles.extract import role_claims
from newslint.facts.roles.judge import RoleJudge

__all__ = ["Held", "RoleClaim", "RoleJudge", "Window", "bounds", "role_claims"]
