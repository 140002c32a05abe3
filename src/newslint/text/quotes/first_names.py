"""Frequent first names, by which “he” and “she” are told apart."""

from newslint.text.words import listed

MALE = listed("""
    aaron abdul abraham adam adrian ahmed akira alain alan albert alberto aldo alec alejandro alessandro
    alex alexander alexei alfred ali alistair allan allen alvin amir anders andreas andrei andrew andré
    andrés andy angelo angus anthony anton antonio antony ari arjun armando arnold arthur arturo asif
    augusto austin barack barney barry bart bashar ben benedict benjamin benoit bernard bernardo bernie
    bert bill bjorn bob bobby boris brad brandon brendan brent brett brian brock bruce bruno bryan byron
    caleb calvin cameron carl carlos cedric cesar chad charles charlie chester chris christian
    christopher chuck clark claude clayton cliff clifford clint clive cody colin connor conor cornelius
    cory craig curtis cyrus damian damien dan daniel daniele danny darren darryl daryl dave david dean
    deepak dejan denis dennis derek desmond devin diego dimitri dirk dmitry dmytro dominic dominik don
    donald donovan dorian doug douglas dustin dwayne dwight dylan ed eddie edgar eduardo edward edwin
    eli elias elijah elliot elliott emil emilio emmanuel enrico enrique eric erik ernest ernesto ernst
    esteban ethan eugene evan fabian fabio farid felipe felix fernando fidel filip finn fletcher florian
    floyd forrest francesco francis francisco franco francois frank franz françois fred freddie frederic
    frederick friedrich gabriel gareth gary gavin gene geoff geoffrey georg george gerald gerard gerardo
    gerhard gilbert giles giovanni giuseppe glen glenn gordon graham greg gregory guillermo gus gustav
    gustavo guy günter hamid hans harold harry harvey hassan hector heinz helmut henri henry herbert
    herman hiroshi horst howard hubert hugh hugo hussein ian ibrahim igor ilya imran isaac ismail ivan
    ivor jacek jack jacob jacques jaime jake jamal james jan jared jarrod jarvis jason javier jed jeff
    jeffery jeffrey jens jeremy jerome jerry jesse jesús jim jimmy joachim jock joe joel joey johan
    johann john johnny jon jonas jonathan joonas jorge jorma joseph josh joshua josé juan juha julian
    julien justin jürgen kai kamal karim karl kaspar keir keith ken kenneth kenny kent kevin kiran kirk
    klaus konrad kristian kurt kyle lance larry lars lawrence lee leo leon leonard leonardo leroy lester
    lewis liam lionel lloyd logan loic lorenzo louis luca lucas luigi luis luke luther magnus mahmoud
    malcolm mamadou manuel marc marcel marcelo marco marcus mario mark marko markus martin marty marvin
    massimo matt matthew maurice mauricio max mehmet melvin michael michel mick mickey miguel mike
    mikhail milan miles milton mitch mitchell mitt mohamed mohammed morris muhammad mustafa nate nathan
    ned neil nelson niall nicholas nick nicolas nigel nikolai nils noah norbert norman olaf oleg oliver
    olivier omar oscar oskar osvaldo otis otto owen pablo paolo pascal patricio patrick paul paulo pavel
    pedro pete peter petteri phil philip pierre pieter piotr prakash quentin rafael rahul rajesh ralf
    ralph ramesh ramón randall randy raul ravi raymond raúl reggie reginald rene rené ricardo riccardo
    richard rick ricky rob robert roberto rod roderick rodney rodrigo roger roland rolf romain roman
    román ron ronald rory rowan roy ruben rubén rudy rupert russ russell ryan salvador sam samir samuel
    sanjay santiago saul scott scottie sean sebastian sebastián serge sergei sergey sergio seth shane
    shaun shawn sid sidney silvio simon stan stanley stefan stefano stephen steve steven stewart stuart
    sunil sven tariq tate ted terence terry theo thierry thomas tim timothy tobias todd tom tomas tommy
    tony travis trevor troy tyler ulrich uwe vadim vernon victor vijay viktor vince vincent vinny vito
    vlad vladimir volodymyr wade wallace walter warren wayne werner wesley wilfred wilhelm will william
    willie wolfgang woody xavier yann yuri yusuf yves zach zachariah zachary zack
    """)
FEMALE = listed("""
    abigail ada adele adriana agatha agnes agnieszka aileen aimee aisha alana alba alejandra aleksandra
    alena alessandra alexa alexandra alice alicia alina alisha alison allison alma althea amal amanda
    amelia amina amy ana anastasia andie andrea angela angelica angelina angie anika anita ann anna
    annabel annabelle anne anneliese annette annie annika antonia anya april ariana arlene ashley astrid
    athena audrey ava azra barb barbara beatrice bella bernadette bernice bertha beth betty beverley
    beverly bianca birgit bonnie brenda bridget bridgette brigitte britt brittany caitlin camila camilla
    camille candace candice carina carla carly carmela carmen carol carolina caroline carolyn carrie
    cassandra cassie cate catherine cathy cecilia celeste celia chantal charlene charlotte chelsea
    cherie cheryl chloe christa christie christina christine chrystia cindy claire clara clare clarissa
    claudia colette colleen consuelo cora corinne cornelia cristina cynthia daisy daniela danielle
    daphne darlene dawn deanna deb debbie deborah debra deirdre delia denise diana diandra diane dianne
    dina dolly dolores donna doris dorothea dorothy dorothée edith edna eileen elaine eleanor elena
    elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emilia emilie emily emma erica erika
    erin ernestine esmeralda esther ethel eunice eva eve evelyn farah fatima faye felicia fern fiona
    florence frances frida gabriela gabriella gabrielle gail gemma genevieve georgina geraldine gerda
    germaine gertrude gillian gina gisela gisele giulia giulietta glenda gloria glynis grace greta
    gretchen guadalupe gudrun gwen gwyneth hanna hannah hanne harriet hayley hazel heather heidi helen
    helena helene henrietta hilda hillary holly ida ilse imogen ines inga ingrid irene irina iris irma
    isabel isabella isabelle isobel ivana ivanka ivy jacinda jacinta jackie jacqueline jamila jana jane
    janelle janet janette janice janine jasmine jeanette jeanne jeannie jenna jennie jennifer jenny
    jessica jill jillian joan joann joanna joanne jocelyn jodie johanna jolene josephine josie joyce
    juanita judith judy julia juliana julie juliet juliette june justine kaja kamala kara karen karin
    karina karla kate katherine kathleen kathrin kathryn kathy katie katrin kayla keira kelly kelsey
    kendra khadija kimberly kirsten kirstie kirsty krista kristen kristi kristin kristina kylie larissa
    latoya laura lauren laurie laverne leah leanne leila lena leonie leonora leticia liane lidia lila
    lilian liliana lillian lily linda lisa liz lois lola lorna lorraine lotte louisa louise luana lucia
    luciana lucille lucy luisa luz lydia lynda lynne mabel madeleine madeline magdalena maggie maia maja
    mandy manuela mara marcella marcia margaret margarita margot marguerite maria mariana marianne
    maribel maricela marie marilyn marina marine marisa marissa marjorie marlene marta martha martina
    mary maryam matilda maude maureen mavis maxine maya megan melania melinda melissa mercedes meredith
    mia michaela michelle mildred millie mindy minnie mira miranda miriam moira mollie molly mona monica
    muriel myra myriam mónica nadia nadine nan nancy nanette naomi natalia natalie natalya natasha nell
    nellie nicola nicole nicolette nikki nina noelle nora norah noreen norma nuala octavia odette oksana
    olena olga olivia ophelia paloma pam pamela patricia patsy patti patty paula paulina pauline pearl
    peggy penny petra philippa phoebe phyllis pippa polly priscilla priya rachael rachel ramona raquel
    reba rebecca regina renata renate renee renée rhea rhoda rhonda rita roberta rochelle rocío romy
    rosa rosalie rosalind rosamund rosanna rose rosemary rosie roxana roxanne ruth sabine sabrina sadie
    sally salma samantha samira sandra sanna sara sarah saskia selena serena sharon shawna sheila
    shelley sheryl shirley sian sienna sigrid silke silvia simone sinead siobhan sofia sonia sonja
    sophia sophie stacey stacy stefanie steffi stella stephanie sue susan susanna susanne suzanna
    suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara tasha tatiana tatyana teresa
    tess tessa thelma theodora theresa therese tiffany tilda tina toni tonya tracy tricia trina trish
    trudy ulrike uma una ursula ute valentina valerie vanessa vera verena veronica vicki vicky victoria
    viola violet virginia vivian vivien wanda wendy wilma winifred winnie xenia yasmin yelena yolanda
    yvette yvonne zainab zara zeynep zoe zuzana
    """)
