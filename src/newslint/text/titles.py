"""Words without which an article says nothing of who holds which office."""

from newslint.text.patterns import Pattern

TITLE = Pattern(
    "[Pp]resident|[Mm]inister|[Ss]ecretary|[Cc]hancellor|[Gg]overnor|[Ss]enator|[Pp]remier|[Mm]ayor"
    "|King|Queen|Emperor|Sen[.]|Gov[.]|Rep[.]|[Cc]ongress|[Rr]epresentative|[Gg]eneral|[Dd]irector"
)
