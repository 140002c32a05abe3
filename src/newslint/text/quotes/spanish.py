"""Spanish words of the quotation engine."""

from newslint.text.quotes.lexicon import Lexicon
from newslint.text.words import listed

_SAY = listed(
    """
    dijo dice dicen dijeron decía dicho afirmó afirma afirman afirmaron aseguró asegura aseguran
    explicó explica explican añadió añade agregó agrega señaló señala declaró declara indicó indica
    sostuvo sostiene manifestó manifiesta contó cuenta preguntó pregunta respondió responde
    contestó contesta escribió escribe comentó comenta advirtió advierte admitió admite reconoció
    reconoce insistió insiste recordó recuerda subrayó subraya destacó destaca denunció denuncia
    criticó critica lamentó lamenta prometió promete anunció anuncia pidió pide exclamó exclama
    gritó grita concluyó concluye apuntó apunta relató relata confesó confiesa expresó expresa
    informó informa aclaró aclara alertó alerta alegó alega remarcó remarca matizó matiza
    exigió exige reclamó reclama sentenció zanjó espetó opinó opina reiteró reitera precisó precisa
    confirmó confirma tuiteó
    """
)

SPANISH = Lexicon(
    cues=_SAY,
    opinions=listed("llamó llama calificó califica describió describe tachó"),
    reporting=_SAY - listed("cuenta recuerda pregunta denuncia critica promete pide destaca"),
    inside=True,
    nounlike=listed("cuenta pregunta denuncia critica"),
    cue_nouns=listed(
        "declaración lema pregunta respuesta frase mensaje comunicado palabras promesa"
    ),
    sources=listed("respuesta carta cartel pancarta canción voz pregunta mensaje lema"),
    told=listed("declaración comunicado"),
    verbs=listed("es era son fue tiene tenía hace puede debe quiere va viene está estaba"),
    pronouns=listed("él ella ellos ellas yo nosotros usted ustedes alguien nadie"),
    possessives=listed("su sus mi mis nuestro nuestra nuestros"),
    determiners=listed("el la los las un una unos unas este esta estos esas cada varios dos tres"),
    prepositions=listed(
        """
        de del a al en con por para sin sobre entre hasta desde contra según tras durante ante bajo
        hacia
        """
    ),
    subordinators=listed("cuando si porque como que donde mientras aunque"),
    relatives=listed("quien quienes cual"),
    conjunctions=listed("y e o u pero sino ni"),
    auxiliaries=listed("ha han había habían es son era fue ser haber está no se le les"),
    passives=listed("fue fueron es son era eran sido"),
    adverbs=listed(
        """
        también ya después luego ayer hoy mañana nunca siempre más muy además
        lunes martes miércoles jueves viernes sábado domingo
        """
    ),
    times=listed("año años día días semana semanas mes meses horas minutos noche tarde mañana"),
    roles=listed(
        """
        alcalde alcaldesa ministro ministra presidente presidenta portavoz policía director directora
        abogado abogada testigo entrenador profesor profesora médico médica vecino vecina vecinos
        sindicato partido fiscal jefe jefa gobierno
        """
    ),
    links=listed("de del en para a al"),
    according=frozenset({("según", ""), ("de", "acuerdo")}),
    agents=listed("por"),
    frequent=listed("el la los las de y en que a un una del se por con para no es su al"),
)
