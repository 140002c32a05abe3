"""Frequent first names, by which “he” and “she” are told apart."""

from newslint.text.words import listed

MALE = listed("""
    aaron adam adrian ahmed alan albert alejandro alex alexander alfred ali andrew andré andy angus
    anthony antonio antony arthur barack ben benjamin bernard bernie bill bob boris brad brian bruce
    carl carlos charles chris christian christopher colin craig dan daniel dave david dennis derek
    diego dimitri dmitry dmytro don donald doug douglas dylan ed eddie edward emmanuel eric erik ernst
    evan felix fernando francis francisco frank franz fred frederick friedrich gareth gary gavin
    geoffrey george gerald giovanni gordon graham greg gregory guy hans harold harry hassan heinz
    henri henry hugo ian ibrahim ivan jack jacob jacques jake james jan jason javier jean jeff jeremy
    jens jim jimmy joe joel johann john johnny jon jonas jonathan jorge josé joseph josh joshua juan
    justin karl keith ken kenneth kevin klaus kurt kyle larry lars lee leo leon lewis lionel louis
    luca lucas luis luke manuel marc marcus mario mark markus martin matt matthew max michael michel
    miguel mike mikhail mitch mitt mohamed mohammed muhammad nathan neil nicholas nick nicolas nigel
    nikolai noah olaf oleg oliver omar oscar otto pablo patrick paul pedro pete peter petteri philip
    phil pierre rafael ralph raymond ricardo richard rick rob robert roberto robin rodrigo roger
    roland ron ronald rory rupert russell ryan sam samuel scott sean sebastian sergei sergey simon
    stefan stephen steve steven stuart ted terry theo thomas tim timothy tobias todd tom tomas tony
    trevor tyler victor viktor vincent vladimir volodymyr walter wayne werner will william wolfgang
    yusuf zachary
    """)
FEMALE = listed("""
    abigail agnes aisha alexandra alice alicia alison amanda amelia amy ana andrea angela anita ann
    anna anne annie antonia april ashley audrey barbara beatrice beth betty bridget caitlin camilla
    carla carmen carol caroline carolyn catherine charlotte cheryl chloe christina christine claire
    clara claudia cristina cynthia dana dawn deborah debbie diana diane dolores donna doris dorothy
    eileen elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica erin eva evelyn
    fatima fiona florence frances gabriela gail gillian gina gloria grace hannah harriet hazel heather
    heidi helen helena hillary holly ingrid irene iris isabel isabella isabelle ivanka jackie jacqueline
    jane janet janice jasmine jean jennifer jenny jessica jill joan joanna josephine joyce juanita
    judith judy julia julie june kaja karen karin kate katherine kathleen kathy katie katrin kelly
    kim kimberly kirsten kristin laura lauren leila lena lesley leslie lillian linda lisa liz lorraine
    louise lucia lucy lydia madeleine maggie margaret maria marie marina marine marion martha mary
    maureen megan melania melissa mercedes meredith michelle mónica monica nadia nancy naomi natalia
    natalie natasha nicola nicole nina nora norah olga olivia pamela patricia paula pauline penny
    petra rachel rebecca renate rita robin rosa rose ruth sabine sally samantha sandra sara sarah
    sharon sheila shirley silvia sofia sonia sophia sophie stella stephanie susan susanne suzanne
    sylvia tamara tanya tara teresa theresa tina tracy ursula valentina valerie vanessa vera victoria
    virginia wendy yolanda yvonne zoe
    """)
