"""Words that count whatever stands beside them: what is denied, owed or allowed, and what is counted or dated.

An editorial corrigendum neither takes nor brings one. The lists are of the languages in which texts are kept.
"""

_NO = """
no not nor none never neither nobody nothing without cannot un non against except unless only
ne pas ni non sans jamais aucun aucune rien personne sauf
nicht nichts kein keine keinen keinem keiner keines nie niemals ohne weder außer
no ni sin nunca jamás ningún ninguna ninguno nada nadie salvo
né senza mai nessun nessuno nessuna niente nulla
не нет ни без никогда нельзя никто ничто кроме
үгүй биш бүү эс ул гүй
안 못 않는다 않다 아니다 없다 없이 아닌 없는 않는
"""
_OWED = """
shall should may might must can could will would ought
doit doivent peut peuvent devra devront devrait devraient
soll sollen muss müssen darf dürfen kann können wird werden
debe deben puede pueden deberá deberán podrá podrán
deve devono può possono
должен должна должны может могут следует вправе обязан обязаны
ёстой болно чадна
"""
_COUNTED = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half first second third
fourth fifth all any some each every both either most
un une deux trois quatre cinq six sept huit neuf dix cent mille tous toutes chaque
ein eine zwei drei vier fünf sechs sieben acht neun zehn hundert tausend alle jede jeder
uno dos tres cuatro cinco seis siete ocho nueve diez cien mil todos todas cada
due tre quattro cinque sei sette otto nove dieci cento mille tutti ogni
один одна два две три четыре пять шесть семь восемь девять десять сто тысяча все каждый
нэг хоёр гурав дөрөв тав зургаа долоо найм ес арав зуу мянга бүх
하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 모든 모두
"""
_DATED = """
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday before after until
janvier février mars avril mai juin juillet août septembre octobre novembre décembre avant après
januar februar märz april mai juni juli august september oktober november dezember vor nach bis
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre antes después
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre prima dopo
января февраля марта апреля мая июня июля августа сентября октября ноября декабря до после
"""

KEPT_WORDS = frozenset(f"{_NO} {_OWED} {_COUNTED} {_DATED}".casefold().split())

# East Asian letters and syllables that are neither replaced nor put in by themselves.
CHANGED_ALONE = frozenset(
    "不非無无没沒未勿莫否毋禁反なずぬんざ"
    "〇零一二三四五六七八九十百千万萬億亿兆半両两壱弐参"
    "年月日時时分週周号號第全各每毎可能必須须応應当當得"
    "안못않없아말불비미무"
)
# Expressions that a single other letter would make or unmake.
JOINED = ("ない", "なし", "まい", "べき", "以上", "以下", "以前", "以後", "以内", "以外", "应该", "應該", "而非")
