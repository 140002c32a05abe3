"""French words of the quotation engine."""

from newslint.text.quotes.lexicon import Lexicon
from newslint.text.words import listed

_VERBS = listed(
    """
    dit disent disait dire déclare déclaré déclarait déclarent affirme affirmé affirmait affirment
    explique expliqué expliquait expliquent ajoute ajouté ajoutait estime estimé estimait estiment
    assure assuré assurait assurent raconte raconté racontait confie confié confiait précise précisé
    précisait souligne souligné soulignait rappelle rappelé rappelait regrette regretté regrettait
    répond répondu répondait demande demandé demandait lance lancé lançait écrit écrivait écrivent
    annonce annoncé indique indiqué indiquait juge jugé note noté poursuit poursuivi conclut conclu
    admet admis reconnaît reconnu prévient prévenu avertit averti dénonce dénoncé critiqué promet
    promis plaide plaidé insiste insisté résume résumé témoigne témoigné martèle martelé soupire
    glisse glissé s'exclame exclamé s'interroge martelait tonne tonné crie crié ironise ironisé
    renchérit rétorque rétorqué réplique répliqué commente commenté détaille détaillé constate
    constaté observe observé rapporte rapporté murmure murmuré proteste protesté s'indigne indigné
    s'inquiète inquiété justifie justifié analyse analysé rassure rassuré complète complété
    """
)

_SAY = _VERBS | {
    f"{verb}-{pronoun}"
    for verb in _VERBS
    for pronoun in ("il", "elle", "ils", "elles", "t-il", "t-elle", "t-on")
}

FRENCH = Lexicon(
    cues=_SAY,
    opinions=listed("appelle appelé qualifie qualifié décrit"),
    reporting=_SAY - listed("note juge lance glisse demande annonce promet résume crie"),
    inside=True,
    nounlike=listed("note lance demande annonce"),
    cue_nouns=listed("déclaration slogan question réponse phrase message communiqué mots promesse"),
    sources=listed("réponse lettre pancarte affiche chanson voix question message slogan"),
    told=listed("déclaration communiqué"),
    verbs=listed("est était sont avait fait peut doit veut va vient prend met"),
    pronouns=listed("il elle ils elles on nous je tu vous"),
    possessives=listed("son sa ses leur leurs mon ma mes notre nos"),
    determiners=listed("le la les l' un une des ce cette ces du plusieurs deux trois chaque"),
    prepositions=listed(
        """
        de à dans en sur pour par avec sans sous chez vers entre après avant depuis pendant contre
        selon d'après au aux
        """
    ),
    subordinators=listed("quand lorsque si parce comme que où pourquoi comment alors"),
    relatives=listed("qui dont lequel laquelle"),
    conjunctions=listed("et ou mais donc car ni"),
    auxiliaries=listed(
        "a ont avait avaient est sont était étaient aurait va vont avoir être n'a s'est t"
    ),
    passives=listed("est sont était étaient été"),
    adverbs=listed(
        """
        aussi encore déjà ensuite puis hier aujourd'hui demain jamais toujours plus très bien
        également aussitôt immédiatement notamment récemment simplement clairement publiquement rapidement
        précisément finalement enfin ainsi tôt tard lundi mardi mercredi jeudi vendredi samedi dimanche
        """
    ),
    times=listed(
        "an ans année années jour jours semaine semaines mois heures minutes soir matin nuit"
    ),
    roles=listed(
        """
        maire ministre président présidente porte-parole police directeur directrice avocat avocate
        témoin entraîneur professeur médecin voisin voisine syndicat parti association procureur
        chef cheffe habitant habitante habitants riverain riverains pêcheur agriculteur
        """
    ),
    links=listed("de du des d' à au aux pour chez en"),
    according=frozenset({("selon", ""), ("d'après", "")}),
    agents=listed("par"),
    frequent=listed("le la les de des et à un une du en que qui est dans pour pas sur plus il"),
)
