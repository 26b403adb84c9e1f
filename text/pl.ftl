### Rules: text/en.ftl. Informal (ty, small letter), no gendered forms where another wording exists; short and warm.
### Names and mentions cannot be declined: they stand in the nominative or behind a colon, and what people did stands
### in the present tense (zmienia, przejmuje).
### Words: idea = pomysł (what somebody has), opportunity = zgłoszenie (what it becomes, CX-42; the statuses agree with
###   it), to share an idea = zgłosić pomysł, proposal = propozycja, owner = osoba prowadząca (to own = prowadzić),
###   to hand over = przekazać prowadzenie, squad = zespół, function = dział, vote = głos, follower = osoba obserwująca,
###   evidence = dowód, win = wyróżnienie, card = karta, thread = wątek, steward = osoba opiekująca się kanałem,
###   something moves = coś się ruszy.

## status

status-new = Nowe
status-in-review = Rozpatrywane
status-proposed = Jest propozycja
status-in-progress = W toku
status-shipped = Wdrożone
status-verified = Sprawdzone
status-parked = Odłożone
status-declined = Odrzucone
status-merged = Połączone
status-merged-into = Połączone z { $label }

## opportunity

opportunity-gone = Tego zgłoszenia już nie ma. `/cx-status` pokaże otwarte.
open-card-button = Otwórz kartę
touchpoint-website = Strona internetowa
touchpoint-app = Aplikacja
touchpoint-store = Sklep
touchpoint-delivery = Dostawa
touchpoint-billing = Płatności i faktury
touchpoint-support = Obsługa klienta
touchpoint-product = Produkt
touchpoint-other = Coś innego

## card

card-owner = :bust_in_silhouette: Prowadzi: { $person }
card-no-owner = :wave: Szukamy osoby prowadzącej
card-solution = :sparkles: *Możliwe rozwiązanie:* { $solution }
card-reason = Powód: { $reason }
card-touchpoint = Punkt styku: { $touchpoint }
card-evidence = Dowody: { $kinds }
card-vote-button = :thumbsup: Zagłosuj
card-vote-more-button = :thumbsup: Zagłosuj · { $count }
card-function-supports = :heavy_check_mark: { $name } { $count }
card-function-missing = :white_circle: { $name }: jeszcze bez głosu
card-others-support = { $count ->
    [one] :heavy_check_mark: jeszcze { $count } osoba
    [few] :heavy_check_mark: jeszcze { $count } osoby
    [many] :heavy_check_mark: jeszcze { $count } osób
   *[other] :heavy_check_mark: jeszcze { $count } osoby
}
card-summary = { $label } · { $title } ({ $status }, { $votes })
card-instead-button = Zagłosuj na { $label }
card-joined = Razem z: { $labels }
card-merged = :link: *Połączone z { $label }* · { $title }
card-cut = To nie wszystko: *⋯* → *Pokaż historię* pokaże całość.
card-squad = :busts_in_silhouette: Zespół: { $names }
card-missing = :jigsaw: Brakuje jeszcze: { $what }
missing-owner = osoby prowadzącej
missing-function = kogoś z działu { $name }
missing-functions = { $count ->
    [one] kogoś z jeszcze { $count } działu
    [few] osób z jeszcze { $count } działów
    [many] osób z jeszcze { $count } działów
   *[other] osób z jeszcze { $count } działu
}

## vote

votes = { $count ->
    [one] { $count } głos
    [few] { $count } głosy
    [many] { $count } głosów
   *[other] { $count } głosu
}
vote-by-emoji-already = Twój głos już tu jest: { $emoji }. Usuń emoji, żeby go wycofać.
vote-closed = Zgłoszenie { $label } jest zamknięte ({ $status }), więc głosy już się nie zmienią. `/cx-status` pokaże otwarte.
vote-own-idea = To twój własny pomysł, więc twój głos się tu nie liczy. Zapytaj kogoś z firmy, co o nim myśli!
vote-guest = Głosują tu osoby z firmy. Jeśli wiesz coś, co pomoże, śmiało napisz w wątku.

## idea

idea-button = Zgłoś pomysł
idea-form-title = Zgłoś pomysł CX
idea-title-label = Co powinno działać lepiej?
idea-title-example = Maile o zwrotach przychodzą po dziewięciu dniach
idea-title-too-short = Jeszcze kilka słów: co najmniej { $count } znaków.
idea-title-too-long = Trochę krócej, proszę: najwyżej { $count } znaków.
idea-pain-label = Co spotyka klienta?
idea-pain-example = Czeka, pisze drugi raz i traci zaufanie. Zdarza się to około dziesięciu razy w tygodniu.
idea-pain-missing = Wystarczy jedno zdanie o tym, co spotyka klienta.
idea-touchpoint-label = Gdzie to się dzieje?
idea-touchpoint-placeholder = Wybierz, co pasuje najlepiej
idea-functions-label = Kto może pomóc to rozwiązać?
idea-functions-placeholder = Wybierz działy
idea-functions-hint = Możesz zgadywać. Karta pokaże, które działy jeszcze się nie odezwały.
idea-solution-label = Masz już pomysł na rozwiązanie?
idea-link-label = Link, który to pokazuje
idea-link-example = https://…
idea-link-wrong = To nie wygląda na adres strony. Powinien zaczynać się od https://
idea-credit-label = Twój podpis
idea-credit-anonymous = Opublikuj bez podpisu
idea-credit-hint = Na karcie pojawi się „ktoś z firmy”. Osoby zarządzające bazą danych bota nadal mogą zobaczyć, kim jesteś.
idea-credit-hint-strict = Na karcie pojawi się „ktoś z firmy”, a baza danych bota przechowuje twój podpis tylko zapieczętowany: przez { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  } może go otworzyć ten, kto ma i bazę (albo jej kopię), i tajny klucz firmy. Potem klucz znika i nikt już się nie dowie. W chwili publikacji twój podpis przechodzi na kilka sekund przez bazę. Do tego czasu piszę ci o nowościach w wiadomościach prywatnych; administratorzy waszego Slacka mogą mieć do nich dostęp. To, co potem robisz na karcie (głosowanie, pisanie w wątku), pokazuje twój podpis, a zdradzić może cię też sposób pisania.
idea-post-button = Opublikuj
idea-post-anyway-button = Opublikuj mimo to
idea-by = Zgłasza: { $person }
idea-by-colleague = Zgłasza: ktoś z firmy
idea-receipt = :tada: Dzięki! Twój pomysł to teraz { $label }: *{ $title }*
idea-receipt-next = Ktoś przyjrzy mu się w ciągu { $acknowledged ->
    [one] { $acknowledged } dnia roboczego
    [few] { $acknowledged } dni roboczych
    [many] { $acknowledged } dni roboczych
   *[other] { $acknowledged } dnia roboczego
  }, a odpowiedź dostaniesz w ciągu { $answered ->
    [one] { $answered } dnia
    [few] { $answered } dni
    [many] { $answered } dni
   *[other] { $answered } dnia
  }. Dam ci tu znać, gdy tylko coś się ruszy.
idea-receipt-looks = Ktoś przyjrzy mu się w ciągu { $count ->
    [one] { $count } dnia roboczego
    [few] { $count } dni roboczych
    [many] { $count } dni roboczych
   *[other] { $count } dnia roboczego
  }.
idea-receipt-answers = Odpowiedź dostaniesz w ciągu { $count ->
    [one] { $count } dnia
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
  }.
idea-receipt-moves = Dam ci tu znać, gdy tylko coś się ruszy.
idea-receipt-forgotten = :detective: Od { $day } na zawsze zapominam, że to twoje; kliknij wtedy *Obserwuj*, jeśli chcesz wiedzieć, co dalej. Do tego czasu zobaczysz je przez Home → *Moje bez podpisu*, z kodem, który potwierdza, że jest twoje.
idea-offer = :bulb: To może pomóc naszym klientom. Dodać to do zgłoszeń, żeby inni mogli zagłosować, a ktoś się tym zajął?
idea-track-button = Dodaj do zgłoszeń
idea-dismiss-button = Nie, dzięki
idea-tracked = :white_check_mark: Dodane jako { $label }.
idea-dismissed = Jasne, to tylko rozmowa. Emoji { $emoji } pod wiadomością doda ją w każdej chwili.
idea-dismiss-not-yours = Odmówić może tu tylko { $person } albo osoba opiekująca się kanałem.
idea-offer-gone = To pytanie jest już nieaktualne. `/cx-idea` działa zawsze.
idea-already-tracked = To już jest na liście: { $label }. Zajrzyj i zagłosuj!
idea-nothing-to-track = W tej wiadomości jest za mało słów na pomysł. Więcej możesz napisać przez `/cx-idea`.
idea-reply-not-found = Nie widzę stąd tej wiadomości, może to odpowiedź w wątku. *⋯* przy wiadomości → *Turn into a CX idea* działa wszędzie.

## similar

similar-found = { $count ->
    [one] :mag: *Jest już podobne zgłoszenie.* Twój głos może mu dać więcej niż druga karta:
    [few] :mag: *Są już { $count } podobne zgłoszenia.* Twój głos może dać jednemu z nich więcej niż nowa karta:
    [many] :mag: *Jest już { $count } podobnych zgłoszeń.* Twój głos może dać jednemu z nich więcej niż nowa karta:
   *[other] :mag: *Jest już { $count } podobnego zgłoszenia.* Twój głos może dać jednemu z nich więcej niż nowa karta:
}
similar-line = *{ $label }* · { $title }
    { $status }, { $votes }
similar-vote-button = Zagłosuj na to
similar-or-post = Twój pomysł jest inny? Czeka poniżej, wystarczy go opublikować.
similar-supported = :raised_hands: Twój głos trafia do { $label }: *{ $title }*
    Obserwujesz to zgłoszenie, dam ci znać, gdy coś się ruszy.
similar-thanks-title = Dzięki!

## follow

follow-button = Obserwuj
follow-begun = :bell: Obserwujesz teraz { $label }. Dam ci znać, gdy coś się ruszy. Kliknij *Obserwuj* jeszcze raz, żeby przestać.
follow-ended = :no_bell: Nie obserwujesz już { $label }.

## progress

progress-claim-button = Biorę to na siebie
progress-claimed = :raised_hand: { $person } bierze to na siebie.
progress-claimed-next = :tada: Od teraz prowadzisz { $label }, dzięki! W menu *⋯* na karcie zmieniasz status, a inni widzą każdy krok.
progress-yours-already = Już to prowadzisz. Status zmienisz w menu *⋯* na karcie.
progress-owned = { $person } już to prowadzi. Kliknij *Obserwuj*, a nic ci nie umknie.
progress-closed = Zgłoszenie { $label } jest zamknięte ({ $status }). `/cx-status` pokaże, gdzie brakuje osoby prowadzącej.
progress-step-down-button = Zrezygnuj
progress-step-down-explained = Nie ma komu przekazać? Możesz zrezygnować, a zgłoszenie poszuka kogoś innego.
progress-stepped-down-done = Nie prowadzisz już { $label }. Dziękujemy za wszystko! Zgłoszenie szuka teraz kogoś innego.
progress-stepped-down = { $person } rezygnuje z prowadzenia. Kto przejmie?
progress-move-menu = Zmień status…
progress-move-title = Zmień status
progress-move-button = Zmień
progress-stands = *{ $label }* · { $title }
    Obecny status: { $status }.
progress-status-label = Co dalej?
progress-status-placeholder = Wybierz krok
progress-reason-label = Dlaczego? Co się wydarzyło?
progress-reason-example = Obsługa klienta i Finanse uzgodniły szablon
progress-reason-hint = Każdy może to przeczytać. Odłożone, Odrzucone, Sprawdzone i Połącz pytają o więcej na następnej stronie.
progress-reason-missing = Napisz w jednym zdaniu dlaczego: przeczytają to osoby, którym na tym zależy.
progress-moved = { $person } zmienia status: { $from } → *{ $to }*.
progress-went-on = Status się zmienia: { $from } → *{ $to }*.
progress-moved-meanwhile = Status w międzyczasie się zmienił, teraz to „{ $status }”. Otwórz formularz jeszcze raz.
progress-owner-may-move = { $person } to prowadzi i zmienia status. Daj znać w wątku, to pomaga.
progress-claim-first = Najpierw potrzebna jest osoba prowadząca. Kliknij *Biorę to na siebie* na karcie, a potem możesz zmienić status.
progress-owner-may = Może to zrobić tylko osoba prowadząca: { $person }.
progress-no-owner = Nikt jeszcze tego nie prowadzi. Kliknij *Biorę to na siebie* na karcie.
progress-hand-over-menu = Przekaż albo zrezygnuj…
progress-hand-over-title = Przekaż prowadzenie
progress-hand-over-button = Zapytaj
progress-colleague-label = Kto ma to przejąć?
progress-colleague-placeholder = Wybierz osobę
progress-colleague-hint = Najpierw zapytam tę osobę. Dopóki się nie zgodzi, nic się nie zmienia.
progress-hand-over-asked = { $colleague } ma już moje pytanie o { $label }. Do czasu zgody nic się nie zmienia.
progress-hand-over-question = { $asker } prosi cię o przejęcie { $label }: *{ $title }*
progress-hand-over-hint = Możesz spokojnie odmówić. Dowie się o tym tylko osoba, która pyta.
progress-hand-over-declined = { $colleague } nie może teraz przejąć { $label }. Nic się nie zmienia.
progress-hand-over-declined-done = W porządku. Życzliwie to przekażę.
progress-hand-over-over = To pytanie jest już rozstrzygnięte. Nic nie musisz robić.
progress-handed-over = { $from } przekazuje prowadzenie. Przejmuje: { $to }.
progress-cannot-own = Ta osoba nie może tego przejąć: nie ma jej już w firmie albo to program. Wybierz kogoś innego.
progress-owner-left = { $person } już tu nie działa. Kto to przejmie?
progress-needs-owner = { $label } potrzebuje nowej osoby prowadzącej, bo { $person } już tu nie działa: *{ $title }*
progress-owner-already = Ta osoba już to prowadzi. Wybierz kogoś innego.
progress-accept-button = Tak, biorę to na siebie
progress-decline-button = Nie teraz

## proposal

proposal-menu = Zaproponuj rozwiązanie…
proposal-form-title = Zaproponuj rozwiązanie
proposal-submit-button = Zaproponuj
proposal-change-label = Co zmieniamy?
proposal-change-example = E-mail na każdym etapie zwrotu, od pierwszego dnia
proposal-change-missing = Wystarczy jedno zdanie o tym, co się zmieni.
proposal-beneficiaries-label = Dla kogo?
proposal-effort-label = Ile to pracy?
proposal-effort-small = Mało: dni
proposal-effort-medium = Średnio: tygodnie
proposal-effort-large = Dużo: miesiące
proposal-functions-label = Jakie działy są potrzebne?
proposal-functions-hint = Karta pokaże, których jeszcze brakuje w zespole.
proposal-outcome = Co ma z tego wyniknąć? Pomiń to, czego jeszcze nie wiesz.
proposal-measure-label = Co mierzymy?
proposal-measure-example = Telefony w sprawie zwrotów na tydzień
proposal-baseline-label = Ile wynosi dziś?
proposal-target-label = Ile powinno wynosić?
proposal-review-label = Kiedy sprawdzimy, czy pomogło?
proposal-review-past = Wybierz dzień, który dopiero nadejdzie.
proposal-announced = :memo: { $person } proponuje rozwiązanie. Jest w wątku karty: poprzyj je albo zaproponuj inne.
proposal-revised = :memo: { $person } zmienia propozycję { $count }.
proposal-head = :memo: *Propozycja { $count }*, zgłasza { $person }
proposal-fact-effort = *Nakład pracy*
    { $effort }
proposal-fact-beneficiaries = *Dla kogo*
    { $who }
proposal-fact-functions = *Potrzebne działy*
    { $names }
proposal-fact-outcome = *Oczekiwany wynik*
    { $measure }: { $baseline } → { $target }
proposal-fact-review = *Czy pomogło? Sprawdzimy*
    { $day }
proposal-revised-times = { $count ->
    [one] Zmieniona raz
    [few] Zmieniona { $count } razy
    [many] Zmieniona { $count } razy
   *[other] Zmieniona { $count } razy
}
proposal-supporters = { $count ->
    [one] Popiera { $count } osoba
    [few] Popierają { $count } osoby
    [many] Popiera { $count } osób
   *[other] Popiera { $count } osoby
}
proposal-support-button = :raised_hands: Popieram
proposal-support-more-button = :raised_hands: Popieram · { $count }
proposal-revise-button = Zmień…
proposal-card-line = { $count ->
    [one] { $count } propozycja: „{ $change }” (poparcie: { $supporters })
    [few] { $count } propozycje, prowadzi: „{ $change }” (poparcie: { $supporters })
    [many] { $count } propozycji, prowadzi: „{ $change }” (poparcie: { $supporters })
   *[other] { $count } propozycji, prowadzi: „{ $change }” (poparcie: { $supporters })
}
proposal-card-adopted = :white_check_mark: Przyjęta: „{ $change }”
proposal-card-small-fix = :zap: Mała zmiana: „{ $change }”
proposal-gone = Tej propozycji już nie ma.
proposal-author-may-revise = Zmienić ją może { $person } albo osoba prowadząca. Napisz w wątku lub zaproponuj inne rozwiązanie.
proposal-revised-meanwhile = W międzyczasie ktoś ją zmienił. Skopiuj swój tekst, zamknij i otwórz ją ponownie.

## duplicate

duplicate-home = Czy to jedno i to samo?
duplicate-reason = Wspólne słowa: { $words }
duplicate-reason-and-place = Wspólne słowa: { $words }; ten sam punkt styku
duplicate-merge-button = Połącz…
duplicate-dismiss-button = To nie to samo

## merge

merge-choice = Połącz z innym…
merge-form-title = Połącz z innym
merge-which = Która karta mówi o tym samym? Zanim cokolwiek się stanie, zobaczysz, co się połączy.
merge-number-label = Jej numer
merge-number-example = CX-7
merge-alike-label = Albo jedna z podobnych
merge-next-button = Dalej
merge-number-missing = Wpisz numer drugiej karty, na przykład CX-7, albo wybierz ją poniżej.
merge-itself = To właśnie ta karta. Która jest druga?
merge-preview-title = Połącz dwie karty
merge-side = *{ $label }* · { $title }
    { $status }, { $votes } · { $owner }
merge-owner = Prowadzi: { $person }
merge-no-owner = jeszcze nikt nie prowadzi
merge-votes = { $count ->
    [one] Razem *{ $count } głos*. Głos na obie karty liczy się raz.
    [few] Razem *{ $count } głosy*. Głos na obie karty liczy się raz.
    [many] Razem *{ $count } głosów*. Głos na obie karty liczy się raz.
   *[other] Razem *{ $count } głosu*. Głos na obie karty liczy się raz.
}
merge-facts = Obserwują: { $followers }  ·  Dowody: { $evidence }  ·  Propozycje: { $proposals }  ·  W zespole: { $squad }
merge-stays-label = Która karta idzie dalej?
merge-stays-hint = Jej status i osoba prowadząca zostają; osoba prowadząca drugą dołącza do zespołu. Druga karta prowadzi do tej. Osoba opiekująca się kanałem może je zawsze rozdzielić, nic nie zginie.
merge-button = Połącz
merge-stewards-only = Mogą to zrobić tylko osoby opiekujące się kanałem: { $people }. Daj znać w wątku, to pomaga.
merge-nobody-may = Mogą to zrobić tylko osoby opiekujące się kanałem, a jeszcze ich nie ma. Wskaże je ktoś, kto mną zarządza: `people.stewards`.
merge-both-closed = Zgłoszenia { $label } i { $other } są zamknięte, więc nie ma czego łączyć.
merge-changed-meanwhile = Zgłoszenie { $label } w międzyczasie się zmieniło ({ $status }). Otwórz formularz jeszcze raz.
merge-goes-on = Zgłoszenie { $label } zostało połączone i toczy się dalej jako { $main }. Skorzystaj z tamtej karty.
merge-merged = :link: { $person } łączy to zgłoszenie z { $label }. Tam toczy się dalej, razem z głosami i osobami obserwującymi.
merge-joined = :link: { $person } dołącza tu inną kartę: { $label }. Głosy liczą się razem, jeden na osobę.
merge-apart-menu = Rozdziel…
merge-apart-title = Rozdziel
merge-apart-explained = *{ $label }* znów będzie osobno i odzyska dokładnie to, co było jego. To, co od tego czasu wydarzyło się w { $main }, zostaje tam, a wycofany głos pozostaje wycofany.
merge-apart-button = Rozdziel
merge-parted = { $person } oddziela to zgłoszenie od { $label }: znów jest osobno.
merge-left = { $person } znów oddziela kartę: { $label }. Każda odzyskuje swoje głosy i osoby obserwujące.
merge-not-merged = Zgłoszenie { $label } już jest osobno. Nic nie musisz robić.

## decline

decline-title = Odrzuć z uzasadnieniem
decline-park-title = Odłóż z uzasadnieniem
decline-cause-label = Dlaczego?
decline-cause-placeholder = Wybierz powód
cause-exists = Już istnieje gdzie indziej
cause-costly = Na razie zbyt kosztowne
cause-not-ours = Nie zależy od nas
cause-rule = Wbrew przepisom
cause-support = Za mało poparcia
cause-other = Inny powód
decline-sentence-label = Jedno zdanie dla tych, którym zależy
decline-sentence-example = Umowa obowiązuje do marca, a jej zerwanie kosztuje więcej, niż pomoże
decline-alternative-label = Które otwarte zgłoszenie jest podobne?
decline-alternative-hint = Osoby popierające to będą mogły zagłosować na tamto.
decline-alternative-none = Żadne
decline-look-label = Wrócić do tego
decline-look-hint = Tego dnia zapytam osobę prowadzącą albo ciebie.
decline-button = Odrzuć
decline-park-button = Odłóż
decline-declined = :no_entry_sign: { $person } odrzuca to zgłoszenie: *{ $cause }*
decline-parked = :hourglass_flowing_sand: { $person } odkłada to zgłoszenie: *{ $cause }*
decline-parked-until = :hourglass_flowing_sand: { $person } odkłada to zgłoszenie do { $day }: *{ $cause }*
decline-alternative = Podobne i otwarte: { $label } · { $title }
decline-instead-button = Zagłosuj na tamto
decline-contest-button = Mam nowy dowód
decline-contest-hint = Coś nam umknęło? Z nowym dowodem możesz raz poprosić o ponowne rozpatrzenie.
contest-title = Nowy dowód
contest-label = Czego jeszcze nie wiemy?
contest-example = W tym tygodniu napisało trzech kolejnych klientów, jeden odszedł
contest-missing = Napisz w jednym lub dwóch zdaniach, co jest nowe.
contest-button = Wyślij
contest-sent = Dzięki! { $label } jest znów rozpatrywane, a osoby opiekujące się kanałem przeczytają, co masz.
contest-line = :scales: Jest nowy dowód, więc status to znów *{ $status }*:
contest-story = Nowy dowód: { $from } → *{ $to }*
contest-once = Zgłoszenie { $label } było już rozpatrywane drugi raz, więc ta odpowiedź zostaje. Nowy pomysł z tym, co teraz wiesz, jest zawsze mile widziany: `/cx-idea`
contest-not-yours = Nowy dowód może tu dodać tylko osoba, która zgłosiła pomysł. Napisz w wątku, co wiesz.
contest-over = Zgłoszenie { $label } nie jest już odrzucone ({ $status }). Nic nie musisz robić.
contest-for-stewards = { $count ->
    [one] :scales: Jest nowy dowód w sprawie { $count } odrzuconego zgłoszenia:
    [few] :scales: Są nowe dowody w sprawie { $count } odrzuconych zgłoszeń:
    [many] :scales: Są nowe dowody w sprawie { $count } odrzuconych zgłoszeń:
   *[other] :scales: Są nowe dowody w sprawie { $count } odrzuconego zgłoszenia:
}
contest-waits = :scales: Nowy dowód: { $what }
look-question = :hourglass: Dziś warto wrócić do { $label }: *{ $title }*
look-again-button = Wróć do tego
look-later-button = Zapytaj za miesiąc
look-later = Dobrze, zapytam znowu { $day }.
look-taken-up = :mag: { $person } wraca do tego zgłoszenia: *{ $status }*
look-over = Zgłoszenie { $label } nie jest już odłożone ({ $status }). Nic nie musisz robić.
look-not-yours = Może to zrobić tylko osoba prowadząca albo opiekująca się kanałem. Daj znać w wątku, to pomaga.

## adoption

adoption-first = Żadna propozycja nie jest jeszcze przyjęta. Poprzyj jedną pod kartą; osoba opiekująca się kanałem może przyjąć ją od razu, a małą zmianę osoba prowadząca może zrobić bez czekania.
adoption-missing = Zanim to ruszy, brakuje jeszcze: { $what }. Przycisk *Mogę pomóc* na karcie każdemu otwiera drogę do zespołu.
adoption-stands = Propozycja { $count } jest już przyjęta. Aby wybrać jeszcze raz, trzeba cofnąć kartę do statusu *Rozpatrywane*.

## consent

consent-adopt-button = Przyjmij
consent-not-yet = Gdy poprą ją osoby z { $functions ->
    [one] { $functions } działu
    [few] { $functions } działów
    [many] { $functions } działów
   *[other] { $functions } działu
  }, nie licząc autora propozycji, { $days ->
    [one] zaczyna się { $days } dzień roboczy
    [few] zaczynają się { $days } dni robocze
    [many] zaczyna się { $days } dni roboczych
   *[other] zaczyna się { $days } dnia roboczego
  } na zastrzeżenia. Potem milczenie oznacza zgodę.
consent-seconded = :raised_hands: Popierają: { $names }
consent-closes = :hourglass_flowing_sand: *Przyjęcie: { $moment }*, jeśli nikt nie ma zastrzeżeń. Milczenie oznacza zgodę.
consent-closes-at-the-earliest = :hourglass_flowing_sand: *Przyjęcie najwcześniej: { $moment }*, gdy nie będzie otwartych zastrzeżeń.
consent-held = :raised_hand: Czas oczekiwania minął. Propozycja zostanie przyjęta, gdy nie będzie otwartych zastrzeżeń.
consent-begun = :hourglass_flowing_sand: Propozycję { $count } popierają: { $names }. Przyjęcie: { $moment }, jeśli nikt nie ma zastrzeżeń. Milczenie oznacza zgodę.
consent-begins-again = :hourglass_flowing_sand: Propozycja { $count } ma nową treść, więc czas oczekiwania liczy się od nowa. Przyjęcie: { $moment }, jeśli nikt nie ma zastrzeżeń.
consent-cancelled = { $count ->
    [one] :pause_button: Nikt z innego działu nie popiera już propozycji { $position }, więc oczekiwanie się zatrzymało. Zacznie się od nowa, gdy ktoś ją poprze.
    [few] :pause_button: Propozycję { $position } popierają teraz mniej niż { $count } działy, więc oczekiwanie się zatrzymało. Zacznie się od nowa, gdy poparcie wróci.
    [many] :pause_button: Propozycję { $position } popiera teraz mniej niż { $count } działów, więc oczekiwanie się zatrzymało. Zacznie się od nowa, gdy poparcie wróci.
   *[other] :pause_button: Propozycję { $position } popiera teraz mniej niż { $count } działu, więc oczekiwanie się zatrzymało. Zacznie się od nowa, gdy poparcie wróci.
}
consent-reminder = :bell: Przyjęcie propozycji { $count }: { $moment }, jeśli nikt nie ma zastrzeżeń. Jeszcze bez głosu: { $names }
consent-adopted = :white_check_mark: Propozycja { $count } jest przyjęta za zgodą: popierają ją { $names } i nie ma otwartych zastrzeżeń.
consent-adopted-by = :white_check_mark: { $person } przyjmuje propozycję { $count }.
consent-story = Propozycja { $count } została przyjęta za zgodą.
consent-begins = :construction: Zespół jest w komplecie, więc praca właśnie rusza.
consent-waits-for = :jigsaw: Praca ruszy, gdy nie będzie brakować: { $what }.
consent-complete = Zespół jest już w komplecie, więc ruszamy dalej: *{ $status }*.
consent-state-by-consent = :white_check_mark: *Przyjęta za zgodą*, { $moment }
consent-state-by = :white_check_mark: *Przyjęta*, decyzja: { $person }, { $moment }
consent-state-small-fix = :zap: *Mała zmiana*, decyzja: { $person }, { $moment }
consent-state-other = Przyjęto propozycję { $count }.
consent-card-closes = :hourglass_flowing_sand: Przyjęcie propozycji { $count }: { $moment }, jeśli nikt nie ma zastrzeżeń
consent-card-concerns = { $count ->
    [one] :raised_hand: { $count } otwarte zastrzeżenie: zajrzyj do wątku
    [few] :raised_hand: { $count } otwarte zastrzeżenia: zajrzyj do wątku
    [many] :raised_hand: { $count } otwartych zastrzeżeń: zajrzyj do wątku
   *[other] :raised_hand: { $count } otwartego zastrzeżenia: zajrzyj do wątku
}
consent-steward-may = Od razu przyjmuje tylko osoba opiekująca się kanałem: { $people }. Twoje poparcie też się liczy: gdy poprze ją dość działów, milczenie oznacza zgodę.
consent-no-steward = Od razu przyjmuje tylko osoba opiekująca się kanałem, a tu jeszcze nikogo takiego nie ma. Twoje poparcie się liczy: gdy poprze ją dość działów, milczenie oznacza zgodę.
consent-not-open = { $label } ma status „{ $status }”, więc teraz niczego się nie rozstrzyga. `/cx-status` pokaże, co jest otwarte.
consent-revised-meanwhile = Ktoś ją w międzyczasie zmienił. Przeczytaj jeszcze raz i wtedy zdecyduj.
consent-concern-open = Otwarte zastrzeżenie zgłasza { $people }. Najpierw odpowiedz; osoba opiekująca się kanałem może je tam zamknąć, podając powód.

## concern

concern-button = Mam zastrzeżenie…
concern-form-title = Mam zastrzeżenie
concern-explained = Obok będzie widać twoje imię. Dopóki jest otwarte, propozycja nie zostanie przyjęta.
concern-worry-label = Co cię niepokoi?
concern-worry-example = Każdy zwrot trzeba by wpisywać dwa razy
concern-remedy-label = Co by pomogło?
concern-remedy-example = Najpierw próba z dwiema osobami
concern-missing = Wystarczy jedno zdanie, ale jest potrzebne: inni chcą ci odpowiedzieć.
concern-raise-button = Zgłoś
concern-withdraw-button = Wycofaj moje zastrzeżenie
concern-raised = :raised_hand: { $person } ma zastrzeżenie do propozycji { $count }:
concern-reopens = Mała zmiana znów jest zwykłą propozycją, dopóki się to nie wyjaśni.
concern-for-answer = :raised_hand: { $person } ma zastrzeżenie do propozycji { $count } w { $label }. Twoja odpowiedź może je rozwiać:
concern-line = :raised_hand: *Zastrzeżenie*: { $person }
concern-line-remedy = Co by pomogło:
concern-line-answer = Odpowiada { $person }:
concern-waits = Czekamy, aż { $person } powie, czy to wystarczy.
concern-more = { $count ->
    [one] I jeszcze { $count } zastrzeżenie.
    [few] I jeszcze { $count } zastrzeżenia.
    [many] I jeszcze { $count } zastrzeżeń.
   *[other] I jeszcze { $count } zastrzeżenia.
}
concern-answer-button = Odpowiedz…
concern-answer-title = Odpowiedź
concern-answer-label = Twoja odpowiedź
concern-answer-example = Spróbujemy z dwiema osobami i wrócimy do tego za tydzień
concern-answer-hint = Każdy może to przeczytać. Zapytam osobę, która je zgłosiła, czy to wystarczy.
concern-answer-closes-hint = Osoba, która je zgłosiła, już tu nie pracuje, więc twoja odpowiedź zamyka zastrzeżenie. Każdy może ją przeczytać.
concern-answer-missing = Odpowiedź potrzebuje choć jednego zdania.
concern-close-label = Opiekujesz się kanałem
concern-close-option = Zamknij zastrzeżenie: odpowiedź jest powodem
concern-answer-send-button = Odpowiedz
concern-answered = { $person } odpowiada na twoje zastrzeżenie do propozycji { $count } w { $label }:
concern-question = Czy to wystarczy?
concern-resolved-button = Tak, wystarczy
concern-still-button = Nadal mam zastrzeżenie
concern-resolved-done = :white_check_mark: Dzięki! Dzięki twojemu zastrzeżeniu propozycja jest lepsza.
concern-still-done = W porządku, zastrzeżenie zostaje otwarte. Napisz w wątku, czego brakuje, to pomaga.
concern-still = { $person } nadal ma zastrzeżenie do propozycji { $count } w { $label }. Może pomoże rozmowa; oto ono jeszcze raz:
concern-withdrawn = { $person } wycofuje zastrzeżenie do propozycji { $count }.
concern-withdrawn-done = Twoje zastrzeżenie jest wycofane. Możesz zgłosić je ponownie, dopóki propozycja nie jest przyjęta.
concern-resolved = :white_check_mark: Zastrzeżenie do propozycji { $count } wyjaśnione, potwierdza { $person }.
concern-closed = { $person } zamyka zastrzeżenie do propozycji { $count }, które ma { $whose }:
concern-closed-for-you = { $person } zamyka twoje zastrzeżenie do propozycji { $count } w { $label }, a powód jest taki:
concern-author-left = { $person } już tu nie działa, a zostało zastrzeżenie do propozycji { $count } w { $label }. Odpowiedz, proszę: to je zamknie.
concern-guest = Zastrzeżenia zgłaszają osoby zatrudnione w firmie. Jeśli coś wiesz, napisz w wątku, chętnie przeczytamy.
concern-settled = To zastrzeżenie jest już załatwione. Nie musisz nic robić.
concern-too-late = Propozycja { $count } została w międzyczasie przyjęta. Napisz w wątku do osoby prowadzącej: drobne kroki można jeszcze zmienić.
concern-not-yours = Wycofać to zastrzeżenie może tylko { $person }.
concern-answer-may = Na to zastrzeżenie może odpowiedzieć: { $people }. Napisz w wątku, co wiesz.
concern-gone-may = { $person } już tu nie działa, więc odpowiada i zamyka osoba opiekująca się kanałem: { $people }

## small fix

small-fix-button = Zrób to jako małą zmianę…
small-fix-title = Mała zmiana
small-fix-explained = { $days ->
    [one] Prowadzisz to i możesz zdecydować bez czekania. Kanał dowie się, co i dlaczego; zastrzeżenie w ciągu { $days } dnia roboczego znów zrobi z tego zwykłą propozycję.
    [few] Prowadzisz to i możesz zdecydować bez czekania. Kanał dowie się, co i dlaczego; zastrzeżenie w ciągu { $days } dni roboczych znów zrobi z tego zwykłą propozycję.
    [many] Prowadzisz to i możesz zdecydować bez czekania. Kanał dowie się, co i dlaczego; zastrzeżenie w ciągu { $days } dni roboczych znów zrobi z tego zwykłą propozycję.
   *[other] Prowadzisz to i możesz zdecydować bez czekania. Kanał dowie się, co i dlaczego; zastrzeżenie w ciągu { $days } dnia roboczego znów zrobi z tego zwykłą propozycję.
}
small-fix-why-label = Co robisz i dlaczego?
small-fix-why-example = Dopisuję to zdanie dziś: zajmie godzinę, a oszczędzi dziesięć telefonów tygodniowo
small-fix-why-missing = Napisz jedno zdanie: przeczyta je cały kanał.
small-fix-submit-button = Zrób to
small-fix-told = :zap: *Mała zmiana* w { $label }: *{ $title }*
    { $person } to prowadzi i decyduje bez czekania:
small-fix-because = Dlaczego:
small-fix-until = Zastrzeżenie zrobi z tego znów zwykłą propozycję. Czas na zastrzeżenia do: { $moment }.
small-fix-line = :zap: { $person } robi propozycję { $count } jako małą zmianę, od zaraz.
small-fix-owner-may = Jako małą zmianę może to zrobić tylko osoba prowadząca: { $person }.
small-fix-no-owner = O małej zmianie decyduje osoba prowadząca, a nikt tego jeszcze nie prowadzi. Kliknij *Biorę to na siebie* na karcie.
small-fix-too-much = To więcej niż mała zmiana. Tutaj granicą jest „{ $effort }”. Poproś o poparcie inne działy, a potem milczenie oznacza zgodę.
small-fix-changed = Coś się zmieniło i teraz nie da się tego zrobić jako małej zmiany. Zamknij i spójrz na propozycję jeszcze raz.
small-fix-off = Małe zmiany są tu wyłączone. Poproś o poparcie inne działy, a potem milczenie oznacza zgodę.

## squad

squad-button = Mogę pomóc
squad-form-title = Pomóż to zrobić
squad-explained = Zespół razem to projektuje i wdraża. Możesz odejść w każdej chwili.
squad-role-label = Co możesz zrobić?
squad-role-example = Znam proces zwrotów
squad-join-button = Dołączam
squad-leave-button = Odejdź z zespołu
squad-joined = :handshake: { $person } dołącza do zespołu.
squad-joined-as = :handshake: { $person } jest w zespole: { $role }
squad-left = { $person } odchodzi z zespołu.
squad-left-done = Nie jesteś już w zespole { $label }. Dziękujemy za pomoc!
squad-owner-cannot-leave = Prowadzisz to, więc zespół cię potrzebuje. Najpierw przekaż to dalej albo zrezygnuj: *⋯* na karcie.

## anonymous

anonymous-button = Moje bez podpisu
anonymous-title = Moje bez podpisu
anonymous-mine-line = *{ $label }* · { $title }
    Kod: `{ $code }` · zapominam: { $day }
anonymous-explained = Pokaż kod tylko komuś, kto może wiedzieć, że to twój pomysł. Sprawdzić może go każdy: `/cx proof { $label } { $code }`. Nic z tego nie jest zapisywane.
anonymous-none = Nie ma żadnego, które mogę jeszcze z tobą połączyć: albo nic tak nie opublikowano, albo minął czas i powiązanie jest zniszczone.
anonymous-proven = :white_check_mark: Kod się zgadza: osoba, która ma go ode mnie, napisała { $label }.
anonymous-not-proven = Ten kod nie potwierdza, kto napisał { $label }. Może jest w nim literówka albo minął czas i nikt już nie może tego wiedzieć.

## privacy

privacy-overview = *Co o tobie przechowuję*
    Imię i nazwisko, język, dział i strefa czasowa pochodzą ze Slacka. Reszta to twoje działania tutaj.
privacy-kept = W tej chwili: { $ideas ->
        [one] *{ $ideas }* pomysł
        [few] *{ $ideas }* pomysły
        [many] *{ $ideas }* pomysłów
       *[other] *{ $ideas }* pomysłu
    }, { $votes ->
        [one] *{ $votes }* głos
        [few] *{ $votes }* głosy
        [many] *{ $votes }* głosów
       *[other] *{ $votes }* głosu
    }, { $wins ->
        [one] *{ $wins }* wyróżnienie dane lub otrzymane
        [few] *{ $wins }* wyróżnienia dane lub otrzymane
        [many] *{ $wins }* wyróżnień danych lub otrzymanych
       *[other] *{ $wins }* wyróżnienia danego lub otrzymanego
    } i twoje ustawienia.
privacy-who = Plik dostaniesz tylko ty, w wiadomości bezpośredniej. Wrócisz tu przez `/cx dane`.
privacy-export-button = Wyślij mi moje dane
privacy-erase-button = Usuń moje dane…
privacy-file-words = Wszystko, co o tobie przechowuję, w pliku czytelnym dla ludzi i programów.
privacy-file-otherwise = Chciałem wysłać ci twoje dane, ale tutaj nie wolno wysyłać plików. Poproś o nie osoby, które prowadzą tego bota.
privacy-file-sent = Twoje dane są w drodze do naszych wiadomości bezpośrednich.
privacy-has-role = Opiekujesz się tym kanałem albo nim kierujesz, więc nie mogę jeszcze usunąć twoich danych. Poproś kogoś z opiekunów kanału, żeby zdjął z ciebie tę rolę w `/cx settings`, i wróć tutaj.
privacy-title = Usuń moje dane
privacy-goes = *Co znika, od razu i na zawsze*
    • twoje ustawienia, to, co obserwujesz, i czekające nowości
    • twoje głosy i udział w zespołach przy otwartych pomysłach
    • podziękowania dla ciebie i od ciebie, odpowiedzi w quizach, łamigłówki, zamiany, kawa i to, z kim wolisz się nie spotykać
privacy-stays = *Co zostaje, bez twojego nazwiska*
    • twoje pomysły, propozycje i kroki, żeby inni mogli działać dalej
    • twoje głosy na zamknięte pomysły
    Tam, gdzie było twoje nazwisko, będzie 👤.
privacy-owned = { $owned ->
        [one] *Odpowiadasz za { $owned } pomysł.* Poszuka nowej osoby.
        [few] *Odpowiadasz za { $owned } pomysły.* Poszukają nowej osoby.
        [many] *Odpowiadasz za { $owned } pomysłów.* Poszukają nowej osoby.
       *[other] *Odpowiadasz za { $owned } pomysłu.* Poszukają nowej osoby.
    }
privacy-in-slack = Wiadomości, które już są w Slacku, twoje emoji i to, co napisali o tobie inni, można usunąć tylko w Slacku. Kopie techniczne i zapasowe wygasają same. Wróć, kiedy zechcesz: zaczniesz od nowa.
privacy-sure-label = Na pewno?
privacy-sure-option = Tak, usuń moje dane. Wiem, że nie da się tego cofnąć.
privacy-submit-button = Usuń
privacy-erased = Gotowe: niczego już o tobie nie pamiętam. Dziękuję za wszystko, co tu wniosłeś lub wniosłaś. Możesz wrócić w każdej chwili; `/cx` pokaże, jak zacząć.

## contributor

contributor-card-line = :sparkling_heart: Pomagają: { $names }
contributor-thanks = :sparkling_heart: Dzięki za pomoc przy { $label }: *{ $title }*
    Masz tam już kilka wiadomości, więc karta wymienia cię teraz wśród osób, które pomagają. To wszystko, do niczego nie zobowiązuje.
contributor-refuse-button = Nie, dzięki
contributor-refused = Jasne, karta { $label } już cię nie wymienia i nie będę pytać ponownie.

## evidence

evidence-menu = Dodaj dowody…
evidence-form-title = Dodaj dowody
evidence-explained = Co pokazuje, że to ważne? Wypełnij to, co masz, a resztę zostaw pustą.
evidence-quote-label = Co powiedział klient?
evidence-quote-example = Trzy razy pytam mailem i nikt nie odpowiada.
evidence-quote-hint = Słowami klienta, bez nazwisk i wszystkiego, co zdradza, kto to jest. Zamazuję adresy e-mail, numery telefonów i kart.
evidence-link-label = Link, który to pokazuje
evidence-measure-label = Liczba: co ona liczy?
evidence-measure-example = Telefony w sprawie zwrotów
evidence-measure-missing = Co liczy ta liczba?
evidence-value-label = Ile?
evidence-value-example = 120
evidence-value-wrong = Podaj liczbę, na przykład 120 albo 4,5. Jednostka ma osobne pole poniżej.
evidence-unit-label = Czego albo jak często?
evidence-unit-example = tygodniowo
evidence-source-label = Skąd jest ta liczba?
evidence-source-example = Raport rozmów z października
evidence-nothing = Wystarczy jedno z trzech: słowa klienta, link albo liczba.
evidence-submit-button = Dodaj
evidence-opportunity-label = Którego zgłoszenia dotyczy ta wiadomość?
evidence-opportunity-placeholder = Wybierz
evidence-number-label = Nie ma go na liście? Wpisz numer
evidence-number-example = CX-42
evidence-opportunity-missing = Wybierz zgłoszenie powyżej albo wpisz tu jego numer, na przykład CX-42.
evidence-excerpt-label = Co jest w niej ważne?
evidence-excerpt-hint = Te słowa przeczyta każdy na kanale CX, więc śmiało je skróć. Link otworzy się tylko tym, którzy i tak widzą tę wiadomość. Zamazuję adresy e-mail, numery telefonów i kart.
evidence-on-a-card = To jest sama karta. Wybierz na niej *⋯* → *Dodaj dowody…*.
evidence-added = :paperclip: { $person } dodaje dowody: { $kinds }. Zobaczysz je przez *⋯* → *Pokaż historię*.
evidence-thanks = :paperclip: Dzięki! Wiadomość jest już przy { $label }.
evidence-known = { $label } ma już dokładnie to. I tak dzięki!
evidence-enough = { $count ->
    [one] Jest już { $count } dowód. To w zupełności wystarczy, a wątek jest otwarty.
    [few] Są już { $count } dowody. To w zupełności wystarczy, a wątek jest otwarty.
    [many] Jest już { $count } dowodów. To w zupełności wystarczy, a wątek jest otwarty.
   *[other] Jest już { $count } dowodu. To w zupełności wystarczy, a wątek jest otwarty.
}
evidence-guest = Dowody dodają tu osoby z firmy. Napisz w wątku, co wiesz, a ktoś je doda.
evidence-quotes = { $count ->
    [one] { $count } głos klienta
    [few] { $count } głosy klientów
    [many] { $count } głosów klientów
   *[other] { $count } głosu klientów
}
evidence-numbers = { $count ->
    [one] { $count } liczba
    [few] { $count } liczby
    [many] { $count } liczb
   *[other] { $count } liczby
}
evidence-messages = { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
    [many] { $count } wiadomości
   *[other] { $count } wiadomości
}
evidence-links = { $count ->
    [one] { $count } link
    [few] { $count } linki
    [many] { $count } linków
   *[other] { $count } linku
}
evidence-title = Dowody
evidence-quoted = :speaking_head_in_silhouette: „{ $words }”
evidence-number = :1234: { $measure }: *{ $amount }*
evidence-message = Wiadomość
evidence-by = Dodaje: { $person }, { $day }
evidence-by-author = Razem ze zgłoszeniem, { $day }
evidence-more = … i jeszcze { $count }
evidence-remove-button = Usuń
evidence-remove-title = Usunąć?
evidence-remove-question = Nikt już nie zobaczy tego dowodu.
evidence-adder-may-remove = Usunąć może to tylko osoba, która to dodała ({ $person }), albo osoba opiekująca się kanałem.
evidence-author-may-remove = Usunąć może to tylko osoba, od której jest zgłoszenie, albo osoba opiekująca się kanałem.

## ranking

rank-place = :bar_chart: Miejsce { $place } wśród otwartych (jest ich { $all })
rank-votes = { $count ->
    [one] { $count } głos i samo zgłoszenie, dziś warte { $worth }
    [few] { $count } głosy i samo zgłoszenie, dziś warte { $worth }
    [many] { $count } głosów i samo zgłoszenie, dziś warte { $worth }
   *[other] { $count } głosu i samo zgłoszenie, dziś warte { $worth }
}
rank-functions = { $count ->
    [one] +{ $percent } % za { $count } dział
    [few] +{ $percent } % za { $count } działy
    [many] +{ $percent } % za { $count } działów
   *[other] +{ $percent } % za { $count } działu
}
rank-kinds = { $count ->
    [one] +{ $percent } % za { $count } rodzaj dowodów
    [few] +{ $percent } % za { $count } rodzaje dowodów
    [many] +{ $percent } % za { $count } rodzajów dowodów
   *[other] +{ $percent } % za { $count } rodzaju dowodów
}
help-ranking = :bar_chart: *Skąd kolejność „z największym poparciem”*
    • Głos liczy się jako 1 w dniu, w którym pada, i o połowę mniej co { $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dnia
    }. Samo zgłoszenie liczy się jako pierwszy głos. To, co ważne teraz, stoi przed tym, co było ważne kiedyś.
    • Każdy dział, który je popiera, dodaje jedną czwartą: trzy działy to o 75 % więcej.
    • Każdy rodzaj dowodów dodaje jedną czwartą: słowa klientów, liczby, wiadomości, linki.
    `głosy × (1 + działy ÷ 4) × (1 + rodzaje dowodów ÷ 4)`
    :point_right: *Pokaż historię* na karcie pokaże jej miejsce i powód.

## ask

ask-owner-only = Może to zrobić tylko osoba prowadząca ({ $person }) i osoby opiekujące się kanałem.
ask-not-yours = W międzyczasie prowadzi to ktoś inny, więc może to zrobić tylko ta osoba i osoby opiekujące się kanałem. Twoje słowa wciąż tu są, możesz je skopiować.
ask-over = :heavy_minus_sign: { $label } · { $title }: tu nie ma już nic do zrobienia.
ask-again = :arrow_down: { $label } · { $title }: pytam o to ponownie w nowszej wiadomości.
ask-silent-line = { $label } · { $title }: { $count ->
    [one] { $count } pytanie bez odpowiedzi ({ $person }).
    [few] { $count } pytania bez odpowiedzi ({ $person }).
    [many] { $count } pytań bez odpowiedzi ({ $person }).
   *[other] { $count } pytania bez odpowiedzi ({ $person }).
}

## update

update-button = Napisz, jak idzie
update-form-title = Napisz, jak idzie
update-send-button = Wyślij
update-state-label = Jak idzie?
update-state-on-track = :large_green_circle: Zgodnie z planem
update-state-slower = :large_yellow_circle: Wolniej, niż chcieliśmy
update-state-stuck = :red_circle: Utknęło
update-doing-label = Co się dzieje?
update-doing-example = Szablon jest gotowy, Finanse sprawdzają go w tym tygodniu
update-doing-missing = Wystarczy jedno zdanie o tym, co się dzieje.
update-needs-label = Czego potrzeba?
update-needs-example = Pół dnia z kimś z działu prawnego
update-needs-hint = Będzie na karcie, żeby inni mogli pomóc.
update-pace-label = Kiedy zapytać ponownie?
update-pace = { $count ->
    [one] Za { $count } tydzień
    [few] Za { $count } tygodnie
    [many] Za { $count } tygodni
   *[other] Za { $count } tygodnia
}
update-pace-never = Wcale, napiszę, gdy będzie coś nowego
update-snooze-button = Później…
update-snooze-title = Później
update-snooze-label = Kiedy zapytać ponownie?
update-stop-button = Nie pytaj więcej
update-ask = { $count ->
    [one] :wave: Jak z tym idzie? Wystarczy jedno zdanie, będzie na karcie.
    [few] :wave: Jak idzie z tymi { $count } sprawami? Wystarczy po jednym zdaniu, będą na kartach.
    [many] :wave: Jak idzie z tymi { $count } sprawami? Wystarczy po jednym zdaniu, będą na kartach.
   *[other] :wave: Jak idzie z tymi { $count } sprawami? Wystarczy po jednym zdaniu, będą na kartach.
}
update-ask-answered = :white_check_mark: { $label } · { $title }: dziękuję, jest już na karcie.
update-ask-snoozed = :zzz: { $label } · { $title }: zapytam w wybranym dniu.
update-ask-stopped = :no_bell: { $label } · { $title }: nie będę więcej pytać. Przycisk *Napisz, jak idzie* zostaje na karcie.
update-thread = :speech_balloon: { $person } · { $state }: { $doing }
update-card = { $state } ({ $day }): { $doing }
update-card-needs = :raising_hand: Potrzeba: { $needs }
update-card-silent = :zzz: Bez wieści od { $day }
update-not-needed = Nikt teraz nie pracuje nad { $label } ({ $status }), więc nie ma o czym pisać. Mimo to dziękuję!
update-silent = :zzz: Pytam, jak idzie, i nie dostaję odpowiedzi. Porozmawiasz z osobami, które to prowadzą?

## review

review-button = Czy to pomogło?
review-form-title = Czy to pomogło?
review-send-button = Ogłoś wynik
review-expected = Oczekiwany wynik: { $measure }, { $baseline } → { $target }
review-verdict-label = Co się zmieniło?
review-better = :sparkles: Pomogło
review-same = :heavy_equals_sign: Nic się nie zmieniło
review-worse = :chart_with_downwards_trend: Jest gorzej
review-measured-label = Jaka jest wartość dzisiaj?
review-measured-example = 3 dni
review-measured-missing = Ile to jest dzisiaj? Szczery szacunek wystarczy.
review-sentence-label = Co zauważają klienci?
review-sentence-example = Wiedzą, gdzie są ich pieniądze, i już nie dzwonią
review-sentence-hint = Przeczyta to każdy, kto to poparł. Dobrze też wiedzieć, że coś nie pomogło.
review-line = { $verdict }: { $measured }
review-line-instead = { $verdict }: { $measured } zamiast { $baseline }
review-line-before = { $verdict }: { $measured } (przedtem: { $baseline })
review-ask = { $count ->
    [one] :mag: To działa już od jakiegoś czasu. Czy pomogło? Osoby, które to poparły, chętnie się dowiedzą.
    [few] :mag: Te { $count } rzeczy działają już od jakiegoś czasu. Czy pomogły? Osoby, które je poparły, chętnie się dowiedzą.
    [many] :mag: Te { $count } rzeczy działa już od jakiegoś czasu. Czy pomogły? Osoby, które je poparły, chętnie się dowiedzą.
   *[other] :mag: Te { $count } rzeczy działa już od jakiegoś czasu. Czy pomogły? Osoby, które je poparły, chętnie się dowiedzą.
}
review-ask-answered = :white_check_mark: { $label } · { $title }: dziękuję, osoby, które to poparły, już wiedzą.
review-stewards-only = Nikt już tego nie prowadzi, więc o tym, czy pomogło, mówią osoby opiekujące się kanałem.
review-answered-already = Odpowiedź już jest: karta pokazuje, co z tego wyszło.
review-not-shipped = { $label } teraz nie działa ({ $status }), więc za wcześnie, żeby powiedzieć, czy pomogło.
review-silent = :mag: Nikt mi nie powiedział, czy to pomogło. Sprawdzisz? Przycisk *Czy to pomogło?* jest na karcie.
celebration = :tada: *{ $label } już działa:* { $title }
celebration-idea = :bulb: Pomysł: { $person }
celebration-idea-by-colleague = :bulb: Pomysł: ktoś z firmy
celebration-supporters = :raised_hands: Pierwsze głosy poparcia: { $names }
celebration-squad = :handshake: Zespół: { $names }
celebration-voice = :speech_balloon: Zaczęło się od słów klienta:
celebration-draft = Podziękuj tym, dzięki którym to działa: oto szkic. Dodaj, jaka wartość tu ożyła, i jedno zdanie od siebie, a potem opublikuj.
celebration-otherwise = Jeśli nie zdążysz, opublikuję to po prostu { $when }.
celebration-complete-button = Uzupełnij i opublikuj
celebration-add-button = Podziękuj komuś za to…
celebration-over = :white_check_mark: *{ $label }* ma już swoje podziękowania: { $title }
celebration-waits = :tada: *{ $label }* już działa: { $title }
    Podziękowanie czeka na uzupełnienie.

## value

value-customer = Najpierw klient
value-customer-line = Zaczynamy od tego, czego potrzebuje klient
value-together = Razem
value-together-line = Rozwiązujemy to między działami
value-ownership = Odpowiedzialność
value-ownership-line = Kończymy to, co zaczynamy
value-curiosity = Ciekawość
value-curiosity-line = Pytamy, słuchamy i uczymy się
value-care = Troska
value-care-line = Dbamy o siebie nawzajem

## win

win-button = Podziękuj
win-card-button = Świętuj
win-off = Wyróżnienia są tu wyłączone. `/cx` pokaże, co jeszcze potrafię.
win-guest = Wyróżnienia są tu dla osób zatrudnionych w firmie. Dobre słowo na kanale zawsze się przyda.
win-form-title = Podziękuj
win-edit-title = Zmień podziękowanie
win-post-button = Opublikuj
win-people-label = Komu chcesz podziękować?
win-people-placeholder = Wybierz osoby
win-words-label = Co zrobiły te osoby dla klienta?
win-words-example = Po pracy zawiozły na wesele zagubioną paczkę
win-value-label = Jaką wartość to pokazuje?
win-value-placeholder = Wybierz najbliższą
win-size-label = Jak duże to było?
win-size-small = Drobna rzecz, która miała znaczenie
win-size-big = Coś dużego
win-number-label = Czy to należy do jakiegoś zgłoszenia?
win-number-example = CX-42
win-appears = Pojawi się tutaj: { $place }
win-left = { $count ->
    [one] Dziś możesz podziękować jeszcze { $count } osobie.
    [few] Dziś możesz podziękować jeszcze { $count } osobom.
    [many] Dziś możesz podziękować jeszcze { $count } osobom.
   *[other] Dziś możesz podziękować jeszcze { $count } osoby.
}
win-none-left = { $count ->
    [one] Dzisiejszy dzień mieści podziękowanie dla { $count } osoby i jest już pełny. Jutro znów będzie miejsce.
    [few] Dzisiejszy dzień mieści podziękowania dla { $count } osób i jest już pełny. Jutro znów będzie miejsce.
    [many] Dzisiejszy dzień mieści podziękowania dla { $count } osób i jest już pełny. Jutro znów będzie miejsce.
   *[other] Dzisiejszy dzień mieści podziękowania dla { $count } osoby i jest już pełny. Jutro znów będzie miejsce.
}
win-with-group = Oraz cała grupa { $group }
win-nobody = Wybierz co najmniej jedną osobę.
win-yourself = Na liście jesteś też ty. Możesz czuć dumę, ale niech powie to ktoś inny: to miejsce na dziękowanie innym.
win-program = { $name } to aplikacja. Kto za nią stoi?
win-gone-person = { $name } już tu nie pracuje. Wybierz kogoś, kto nadal tu jest.
win-guest-person = { $name } ma tu konto gościa, a wyróżnienia są dla osób zatrudnionych w firmie.
win-too-many = Liczba osób: { $named }, a dziś zostało miejsc: { $left }. Reszta może poczekać do jutra.
win-crowd = W jednym wyróżnieniu może być najwyżej tyle osób: { $count }. Wybierz te, które to zrobiły.
win-words-missing = Wystarczy jedno zdanie o tym, co się wydarzyło.
win-words-long = Trochę krócej, proszę. Znaków najwyżej: { $count }.
win-value-missing = Jaką wartość to pokazuje? Wystarczy najbliższa.
win-person-unknown = Slack nie wie, kto to jest: { $typed }. Wybierz z listy poniżej, kto to zrobił; twoje słowa są tu w całości.
win-value-unknown = Nie znam wartości „{ $tag }”. Wybierz jedną poniżej; twoje słowa są tu w całości.
win-number-unknown = Nie znajduję: { $typed }. Numer wygląda tak: CX-42. Jeśli nie masz pewności, zostaw to pole puste.
win-group-large = Grupa { $group }, liczba osób: { $count }. Wyróżnienie obejmuje najwyżej tyle: { $most }. Wybierz te, które to zrobiły.
win-group-unknown = Nie widzę, kto należy do grupy { $group }. Wybierz osoby samodzielnie.
win-kept = Nic nie przepadło. Oto twoje słowa:
win-again-button = Otwórz ponownie
win-same-already = To samo jest tu od chwili, więc zostaje jedno.
win-posted = :tada: Gotowe: { $place }. Dowiedzą się: { $names }
win-undo-until = Przez dziesięć minut możesz to wycofać, a zmienić zawsze.
win-undone = Wycofane. Nikt tego już nie widzi, a twój dzień znów ma to miejsce.
win-undo-late = Dziesięć minut minęło, więc zostaje. Nadal możesz to zmienić albo poprosić osobę opiekującą się kanałem o ukrycie.
win-not-yours = Może to zrobić tylko osoba, która to publikuje: { $person }.
win-gone = Tego wyróżnienia już nie ma. `/cx-win` doda nowe.
win-changed = Zmienione. Karta pokaże to za chwilę.
win-card-big = :trophy: Coś dużego · { $value }
win-card-head = *{ $giver }* dziękuje: { $names }
win-card-about = :bulb: { $label } · { $title }
win-card-message = Wiadomość, o którą chodzi
win-summary = { $giver } dziękuje: { $names } – { $words } ({ $value })
win-echo-button = :raised_hands: Dołącz podziękowanie
win-echo-more-button = :raised_hands: Dołącz podziękowanie · { $count }
win-echoes = :raised_hands: Dziękują też: { $names }
win-echo-said = :speech_balloon: { $person }: „{ $words }”
win-echo-title = Dołącz podziękowanie
win-echo-label = Własnymi słowami
win-echo-example = Ta paczka była dla mojej cioci. Dziękuję!
win-echo-hint = Możesz zostawić puste: twoje imię wystarczy.
win-echo-own = To podziękowanie jest już twoje. Chcesz kogoś dodać? *⋯* → *Dodaj kogoś…*
win-echo-thanked = To podziękowanie jest dla ciebie. Ciesz się nim!
win-add-menu = Dodaj kogoś…
win-edit-menu = Zmień…
win-undo-menu = Wycofaj
win-hide-menu = Ukryj (opieka kanału)…
win-add-title = Dodaj kogoś
win-add-label = Kogo zabrakło?
win-add-button = Dodaj
win-add-already = Wszystkie te osoby już tu są.
win-add-giver = To osoba, która to publikuje. *Dołącz podziękowanie* pozwala się przyłączyć.
win-hide-title = Ukryj wyróżnienie
win-hide-label = Dlaczego?
win-hide-hint = Przeczyta to osoba, która to publikuje, i pozostałe osoby opiekujące się kanałem.
win-hide-button = Ukryj
win-hide-done = Ukryte. Powód przeczyta: { $person }. Możesz to pokazać ponownie: tutaj albo później przez `/cx-win ukryte`.
win-hidden = { $person } ukrywa twoje wyróżnienie:
win-hidden-why = Powód:
win-show-button = Pokaż ponownie
win-show-done = Znów jest w { $channel }, ze wszystkimi podziękowaniami. Dowie się o tym: { $person }.
win-show-already = Wszyscy już to widzą.
win-shown = { $person } pokazuje ponownie twoje wyróżnienie, ze wszystkimi podziękowaniami:
win-hidden-title = *Ukryte wyróżnienia*, od ostatniego
win-hidden-line = Publikuje: { $giver }, ukryte { $when }
win-hidden-none = Żadne wyróżnienie nie jest ukryte.
win-told = :tada: { $giver } dziękuje ci przy wszystkich · { $value }
win-told-added = :tada: { $person } dopisuje cię do podziękowań od { $giver }, na oczach wszystkich · { $value }
win-told-several = { $count ->
    [one] :tada: *{ $count } podziękowanie dla ciebie*
    [few] :tada: *{ $count } podziękowania dla ciebie*
    [many] :tada: *{ $count } podziękowań dla ciebie*
   *[other] :tada: *{ $count } podziękowania dla ciebie*
}
win-told-line = • { $giver }: { $words } · { $value }
win-told-more = { $count ->
    [one] … i jeszcze { $count } na kanale wyróżnień.
    [few] … i jeszcze { $count } na kanale wyróżnień.
    [many] … i jeszcze { $count } na kanale wyróżnień.
   *[other] … i jeszcze { $count } na kanale wyróżnień.
}
win-see-button = Zobacz
win-digest-thanks = :tada: Podziękowania dla ciebie
win-digest-title = Za co sobie dziękujemy
win-chart-title = Wartości, którymi żyliśmy
win-chart-subtitle = { $count ->
    [one] W zeszłym miesiącu, { $count } wyróżnienie
    [few] W zeszłym miesiącu, { $count } wyróżnienia
    [many] W zeszłym miesiącu, { $count } wyróżnień
   *[other] W zeszłym miesiącu, { $count } wyróżnienia
}
win-chart-wins = Wyróżnienia
win-recap-count = { $count ->
    [one] :tada: *{ $count }* wyróżnienie
    [few] :tada: *{ $count }* wyróżnienia
    [many] :tada: *{ $count }* wyróżnień
   *[other] :tada: *{ $count }* wyróżnienia
}
win-recap-people = { $count ->
    [one] podziękowania dla *{ $count }* osoby
    [few] podziękowania dla *{ $count }* osób
    [many] podziękowania dla *{ $count }* osób
   *[other] podziękowania dla *{ $count }* osoby
}
win-recap-values = Wartości, które ożyły: { $values }
win-recap-first = :seedling: Dziękują po raz pierwszy: { $names }
win-recap-names = { $count ->
    [one] { $names } i jeszcze { $count } osoba
    [few] { $names } i jeszcze { $count } osoby
    [many] { $names } i jeszcze { $count } osób
   *[other] { $names } i jeszcze { $count } osoby
}
win-recap-withheld = Były świętowane na prywatnym kanale, więc ich historie zostają tam.
win-recap-across = :left_right_arrow: Między działami: { $pairs }
win-recap-line = { $giver } dziękuje: { $names } – { $words }
win-recap-corners = :ear: Jeszcze nic nie słychać stąd: { $names }. Co ktoś z tych działów robi dla klientów?
win-month-title = Miesiąc wyróżnień
win-nudge = { $count ->
    [one] :wave: Od { $count } dnia jest tu cicho. Kto ostatnio pomaga klientowi albo tobie w pomaganiu? Jedno zdanie poprawi tej osobie dzień.
    [few] :wave: Od { $count } dni jest tu cicho. Kto ostatnio pomaga klientowi albo tobie w pomaganiu? Jedno zdanie poprawi tej osobie dzień.
    [many] :wave: Od { $count } dni jest tu cicho. Kto ostatnio pomaga klientowi albo tobie w pomaganiu? Jedno zdanie poprawi tej osobie dzień.
   *[other] :wave: Od { $count } dnia jest tu cicho. Kto ostatnio pomaga klientowi albo tobie w pomaganiu? Jedno zdanie poprawi tej osobie dzień.
}
win-help = :tada: `/cx-win` to podziękowanie dla kolegów i koleżanek za to, co robią dla klienta. Miejsce: { $place }
    • `/cx-win` otwiera krótki formularz
    • `/cx-win @ben @ada zawożą na wesele zagubioną paczkę { $tag }` publikuje od razu; może to być też grupa
    • Przy każdej wiadomości: *⋯* → *Celebrate this*
win-help-values = *Nasze wartości*
    { $values }
win-help-allowance = { $count ->
    [one] Dziennie możesz podziękować { $count } osobie. Bez punktów i rankingów.
    [few] Dziennie możesz podziękować { $count } osobom. Bez punktów i rankingów.
    [many] Dziennie możesz podziękować { $count } osobom. Bez punktów i rankingów.
   *[other] Dziennie możesz podziękować { $count } osoby. Bez punktów i rankingów.
}

## promise

promise-broken = { $count ->
    [one] { $count } niedotrzymana obietnica
    [few] { $count } niedotrzymane obietnice
    [many] { $count } niedotrzymanych obietnic
   *[other] { $count } niedotrzymanej obietnicy
}
promise-none-broken = Obietnice, których termin się zbliża
promise-home = Co obiecaliśmy
promise-broken-new = { $count ->
    [one] :hourglass: Obiecaliśmy komuś coś i termin minął. Najdłużej czekają:
    [few] :hourglass: Obiecaliśmy innym { $count } rzeczy i termin minął. Najdłużej czekają:
    [many] :hourglass: Obiecaliśmy innym { $count } rzeczy i termin minął. Najdłużej czekają:
   *[other] :hourglass: Obiecaliśmy innym { $count } rzeczy i termin minął. Najdłużej czekają:
}
promise-broken-hint = *Zajmę się tym* albo słowo w wątku mówi, że ktoś się temu przygląda. *⋯* na karcie zmienia status.
promise-late-acknowledged = { $label } · { $title }: nikt jeszcze nie zareagował, obiecane do { $when }
promise-late-triaged = { $label } · { $title }: wciąż nowe, obiecane do { $when }
promise-late-answered = { $label } · { $title }: wciąż bez odpowiedzi, obiecane do { $when }
promise-due-soon = { $label } · { $title }: termin { $when }
promise-more = { $count ->
    [one] …i jeszcze { $count }
    [few] …i jeszcze { $count }
    [many] …i jeszcze { $count }
   *[other] …i jeszcze { $count }
}
promise-acknowledge-button = Zajmę się tym
promise-acknowledged = :eyes: { $person } się temu przygląda.
promise-acknowledged-done = Dziękuję! Kto zgłosił { $label }, już wie, że się temu przyglądasz.
promise-acknowledged-already = Ktoś już zareagował na { $label }. Nic więcej nie trzeba tu robić.
promise-stewards-only = To robią osoby opiekujące się kanałem. Słowo w wątku pomaga tak samo.
promise-card = :hourglass: Czeka na odpowiedź od { $day }

## news

news-for-follower = *{ $label } · { $title }*
    { $line }
news-title = { $count ->
    [one] Wieści o { $count } zgłoszeniu
    [few] Wieści o { $count } zgłoszeniach
    [many] Wieści o { $count } zgłoszeniach
   *[other] Wieści o { $count } zgłoszenia
}
news-earlier = { $count ->
    [one] … i { $count } wcześniejsza zmiana.
    [few] … i { $count } wcześniejsze zmiany.
    [many] … i { $count } wcześniejszych zmian.
   *[other] … i { $count } wcześniejszej zmiany.
}
news-more = { $count ->
    [one] I jeszcze { $count } zgłoszenie. `/cx-status mine` pokaże, co cię dotyczy.
    [few] I jeszcze { $count } zgłoszenia. `/cx-status mine` pokaże, co cię dotyczy.
    [many] I jeszcze { $count } zgłoszeń. `/cx-status mine` pokaże, co cię dotyczy.
   *[other] I jeszcze { $count } zgłoszenia. `/cx-status mine` pokaże, co cię dotyczy.
}
news-last-today = Na dziś to ostatnia wiadomość z wieściami. Reszta czeka w twoim podsumowaniu.

## personal digest

personal-digest-weekly = :newspaper: Twój tydzień: co się ruszyło
personal-digest-daily = :newspaper: Co się ruszyło od ostatniego podsumowania
personal-digest-line = • *{ $label }* · { $title }: { $line }
personal-digest-others = { $count ->
    [one] (i jeszcze { $count } zmiana)
    [few] (i jeszcze { $count } zmiany)
    [many] (i jeszcze { $count } zmian)
   *[other] (i jeszcze { $count } zmiany)
}
personal-digest-waiting-line = • { $words }
personal-digest-waiting-how = Odpowiesz w mojej zakładce Home.

## status surface

status-button = Co się dzieje
status-title = Co słychać w naszych zgłoszeniach
status-top = Z największym poparciem
status-top-empty = Nie ma teraz otwartych zgłoszeń. Zacznij od `/cx-idea`.
status-unowned = Szukamy osób prowadzących
status-unowned-empty = Każde otwarte zgłoszenie ktoś prowadzi. :tada:
status-more = `/cx-status moje` pokaże, co cię dotyczy, a `/cx-status CX-42` opowie historię jednego zgłoszenia.
status-empty = :seedling: Nie ma jeszcze zgłoszeń. Co ułatwiłoby klientowi dzień?
status-i-own = Prowadzę
status-mine-empty = Na razie nic cię tu nie dotyczy. Zgłoś pomysł albo zagłosuj w kanale CX.
status-mine-more = { $count ->
    [one] … i jeszcze { $count }: w mojej zakładce Home.
    [few] … i jeszcze { $count }: w mojej zakładce Home.
    [many] … i jeszcze { $count }: w mojej zakładce Home.
   *[other] … i jeszcze { $count }: w mojej zakładce Home.
}
status-line = { $label } · { $title } · { $status }, { $votes }
status-story-menu = Pokaż historię
status-no-such = Nie ma jeszcze { $label }. `/cx-status` pokaże, co jest.
status-not-understood = Nie znam jeszcze „{ $typed }”.

## digest

follow-kept = :bell: Obserwujesz { $label }. Dam znać, gdy coś się ruszy.
digest-title = Nasz tydzień dla klientów
digest-period = { $since } – { $until }
digest-quiet = Spokojny tydzień: żadnych nowych pomysłów ani głosów. Co ostatnio usłyszeliście od klienta? Na początek wystarczy jedno zdanie.
digest-no-ideas = Tym razem bez nowych pomysłów i głosów. Co ostatnio usłyszeliście od klienta? Na początek wystarczy jedno zdanie.
digest-ideas = { $count ->
    [one] :bulb: *{ $count }* nowy pomysł{ $change }
    [few] :bulb: *{ $count }* nowe pomysły{ $change }
    [many] :bulb: *{ $count }* nowych pomysłów{ $change }
   *[other] :bulb: *{ $count }* nowego pomysłu{ $change }
}
digest-votes = { $count ->
    [one] :thumbsup: *{ $count }* głos{ $change }
    [few] :thumbsup: *{ $count }* głosy{ $change }
    [many] :thumbsup: *{ $count }* głosów{ $change }
   *[other] :thumbsup: *{ $count }* głosu{ $change }
}
digest-shipped = { $count ->
    [one] :rocket: *{ $count }* wdrożenie{ $change }
    [few] :rocket: *{ $count }* wdrożenia{ $change }
    [many] :rocket: *{ $count }* wdrożeń{ $change }
   *[other] :rocket: *{ $count }* wdrożenia{ $change }
}
digest-people = { $count ->
    [one] :busts_in_silhouette: *{ $count }* osoba pchnęła pomysły do przodu{ $change }
    [few] :busts_in_silhouette: *{ $count }* osoby pchnęły pomysły do przodu{ $change }
    [many] :busts_in_silhouette: *{ $count }* osób pchnęło pomysły do przodu{ $change }
   *[other] :busts_in_silhouette: *{ $count }* osoby pchnęło pomysły do przodu{ $change }
}
digest-only = Tylko o: { $what }
digest-already = Ostatnie podsumowanie ukazało się { $when }. Drugie tego samego dnia nie miałoby o czym mówić; `/cx podsumowanie` pokaże, co zebrało się od tamtej pory.
digest-compared = W nawiasach: różnica w stosunku do poprzedniego okresu.
digest-changed = Wasz głos, nasze działanie
digest-more = { $count ->
    [one] … i jeszcze { $count } zgłoszenie poszło dalej: `/cx-status`
    [few] … i jeszcze { $count } zgłoszenia poszły dalej: `/cx-status`
    [many] … i jeszcze { $count } zgłoszeń poszło dalej: `/cx-status`
   *[other] … i jeszcze { $count } zgłoszenia poszło dalej: `/cx-status`
}
digest-stuck = :hourglass: Bez postępów od { $date }
digest-supported = Najwięcej poparcia w tej chwili
digest-wanted = Przyda się pomoc
digest-voice = Słowa klienta · { $label }
digest-functions = Popierają: { $names }
digest-question = :speech_balloon: *Napiszcie w wątku:* { $question }
digest-question-1 = Jaki drobiazg wywołał w tym miesiącu uśmiech klienta?
digest-question-2 = Gdyby można było zmienić jedno zdanie, które czytają nasi klienci, jakie by to było?
digest-question-3 = Kiedy ostatnio byliście sami naszymi klientami i co rzuciło wam się w oczy?
digest-question-4 = O co klienci pytają was w kółko?
digest-question-5 = Kto z innego zespołu pomógł wam pomóc klientowi?
digest-question-6 = Co tłumaczymy, choć powinno być jasne samo przez się?
digest-question-7 = Opiszcie naszą obsługę jednym emoji. Dlaczego właśnie tym?
digest-question-8 = Co zrobilibyście dla klientów, mając wolny piątek?
digest-voted = :thumbsup: Twój głos na { $label } się liczy.
digest-preview = Widzisz to tylko ty. Na { $channel } wyglądałoby to dziś tak:
digest-off = Podsumowanie jest wyłączone. Włącza je `/cx ustawienia`.
digest-scheduled = :calendar: { $channel }: następne podsumowanie { $when }
digest-schedule-how = `/cx podsumowanie` pokaże je tobie, `/cx podsumowanie teraz` opublikuje od razu. Dzień, godzina i dalsze kanały: `/cx ustawienia`.
digest-posted = Gotowe: podsumowanie trafi na { $channels }.
digest-nobody-keeps = Nikt jeszcze nie opiekuje się kanałem. `/cx ustawienia` podpowie, jak zostać pierwszą osobą.
digest-stewards-only = Podsumowaniem opiekują się: { $stewards }. Zapytaj tam albo sprawdź, jak stoją sprawy: `/cx-status`.
status-team-title = Zgłoszenia działu: { $name }
status-team-empty = :seedling: Żadne zgłoszenie nie dotyczy jeszcze działu { $name }. Przy zgłaszaniu można wskazać działy.
status-which-team = Który dział? Dopisz go: `/cx-status dział { $example }`. Do wyboru: { $names }.
status-share-button = Udostępnij tutaj
status-share-where = Udostępnię to, gdy wpiszesz `/cx-status` na kanale.
status-shared-by = Udostępnia { $person } przez `/cx-status`
status-period-title = Ostatnie { $days } dni i różnica w stosunku do poprzednich { $days }
status-period-option = Ostatnie { $days } dni
status-period-label = Okres
status-any-function = Wszystkie działy
status-any-touchpoint = Wszystkie punkty styku
status-choice-gone = Tego wyboru już nie ma. `/cx-status` pokaże, co można teraz wybrać.
status-nothing-there = :seedling: Żadne zgłoszenie jeszcze tu nie pasuje. Wybierz coś innego powyżej albo zgłoś pierwsze przez `/cx-idea`.
status-times-title = Ile to trwało
status-time-seen = :eyes: Pierwsza reakcja: połowa do *{ $median }*, 85 na 100 do { $most }
status-time-owned = :raised_hand: Ktoś się tym zajmuje: połowa do *{ $median }*, 85 na 100 do { $most }
status-time-shipped = :rocket: Trafia do klientów: połowa do *{ $median }*, 85 na 100 do { $most }
status-time-before = _(wcześniej: połowa do { $median })_
status-hours = { $count ->
    [one] { $count } godziny
    [few] { $count } godzin
    [many] { $count } godzin
   *[other] { $count } godziny
}
status-days = { $count ->
    [one] { $count } dnia
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
status-under-day = jednego dnia
status-ages-title = Jak długo czekają otwarte zgłoszenia
status-age-line = { $status }: zwykle do *{ $median }*, najdłużej do { $oldest }
status-results = :white_check_mark: Czy pomogło? Lepiej: *{ $better }*, tak samo: *{ $same }*, gorzej: *{ $worse }*
status-results-before = _(wcześniej: { $better }, { $same }, { $worse })_
status-part-title = Kto brał udział
status-part-line = *{ $name }* { $people } (zgłoszenia: { $authors }, głosy: { $voters }, zespoły: { $helpers })
status-part-before = _(wcześniej: { $people })_
status-part-others = Pozostali
status-part-more = { $count ->
    [one] … i jeszcze { $count } dział
    [few] … i jeszcze { $count } działy
    [many] … i jeszcze { $count } działów
   *[other] … i jeszcze { $count } działu
}
status-promised = :hourglass: Obietnice z terminem w tym czasie: { $due }, w terminie *{ $kept }*, niedotrzymane *{ $broken }*
status-promised-before = _(wcześniej: { $kept } z { $due } w terminie)_

## collaboration

collaboration-button = Współpraca działów
collaboration-title = Jak współpracują działy
collaboration-share = *{ $percent } %* zgłoszeń, nad którymi ktoś pracował, połączyło co najmniej dwa działy ({ $together } z { $active }).
collaboration-points-more = { $count ->
    [one] To o { $count } punkt więcej niż w poprzednich czterech tygodniach.
    [few] To o { $count } punkty więcej niż w poprzednich czterech tygodniach.
    [many] To o { $count } punktów więcej niż w poprzednich czterech tygodniach.
   *[other] To o { $count } punktu więcej niż w poprzednich czterech tygodniach.
}
collaboration-points-less = { $count ->
    [one] To o { $count } punkt mniej niż w poprzednich czterech tygodniach.
    [few] To o { $count } punkty mniej niż w poprzednich czterech tygodniach.
    [many] To o { $count } punktów mniej niż w poprzednich czterech tygodniach.
   *[other] To o { $count } punktu mniej niż w poprzednich czterech tygodniach.
}
collaboration-points-same = Tyle samo co w poprzednich czterech tygodniach.
collaboration-no-before = Poprzednich czterech tygodni nie da się z tymi porównać.
collaboration-empty = :seedling: W ostatnich czterech tygodniach nikt nie pracował nad żadnym zgłoszeniem. Przycisk *Mogę pomóc* na dowolnej karcie to dobry początek.
collaboration-few = Wzięło udział za mało osób, żeby pokazać działy osobno i nikogo przy tym nie wskazać.
collaboration-key = Kluczowe relacje
collaboration-strongest = Najmocniejsze pary
collaboration-wanted = Mogą sobie pomóc: nic wspólnego od ośmiu tygodni, a zgłoszenie potrzebuje obu
collaboration-pair = *{ $one } + { $other }*
collaboration-key-line = { $pair }: { $state } · { $trend }
collaboration-reached = { $count } z { $target }, cel osiągnięty
collaboration-below = { $count } z { $target }, jeszcze trochę brakuje
collaboration-none = jeszcze nic z { $target }
collaboration-hidden = :grey_question: { $pair }: za mało osób, żeby to pokazać
collaboration-strong = { $count ->
    [one] • { $pair }: { $count } zgłoszenie · { $trend }
    [few] • { $pair }: { $count } zgłoszenia · { $trend }
    [many] • { $pair }: { $count } zgłoszeń · { $trend }
   *[other] • { $pair }: { $count } zgłoszenia · { $trend }
}
collaboration-up = więcej niż poprzednio ({ $before })
collaboration-down = mniej niż poprzednio ({ $before })
collaboration-same = jak poprzednio
collaboration-first = nie ma z czym porównać
collaboration-others = Inne działy
collaboration-choose-button = Wybierz kluczowe relacje
collaboration-formula = Ostatnie 28 dni obok poprzednich 28. Dwa działy współpracują nad zgłoszeniem, gdy osoby z obu coś dla niego robią: są w zespole, piszą, poprawiają lub popierają propozycję, zgłaszają obawę lub na nią odpowiadają, dodają dowody lub wieści o postępach albo piszą trzy razy w wątku. Głosy się nie liczą. Działy, w których działało mniej niż { $least } osób, liczą się jako jeden, „inne”, w razie potrzeby razem z następnym najmniejszym.
silo-lead = :compass: Te działy współpracują coraz mniej, trzeci raz z rzędu. Może wystarczy, że porozmawiają.
silo-pair = { $pair }: zgłoszenia w kolejnych czterech tygodniach: { $counts }. Cel to { $target }.
silo-few = za mało osób, żeby pokazać
silo-ideas = Te zgłoszenia potrzebują obu. Wybierz jedno albo podaj je dalej:
silo-no-idea = Żadne otwarte zgłoszenie nie dotyczy obu naraz. Znasz takie?
silo-coffee = :coffee: Runda kawy dla tych dwóch zaczyna się { $day }.
silo-swap = :arrows_counterclockwise: Zaproszono je do zamiany { $day }.
silo-once = O tych samych czterech tygodniach piszę tylko raz.

## help

help-button = Jak to działa
help-overview = :wave: Pomagam nam ułatwiać życie naszym klientom. Ty zgłaszasz, co im doskwiera, inni głosują w { $channel }, ktoś bierze to na siebie, a wszyscy widzą, co z tego wyszło.
help-commands = • `/cx-idea` zgłasza pomysł, na przykład `/cx-idea maile o zwrotach przychodzą za późno`
    • `/cx-win` to podziękowanie, na przykład `/cx-win @ben ratuje paczkę na wesele #razem`
    • `/cx-status` pokaże, co się dzieje, `/cx-status CX-42` jedno zgłoszenie, `/cx-status moje` twoje
    • `/cx fun` pokazuje kanały dla każdego: zainteresowania, gry, miejsca
    • `/cx fun quiz`, `/cx fun riddle` i `/cx fun puzzles` zaczynają grę na kanale z grami
    • `/cx coffee` co kilka tygodni poznaje cię z kimś z firmy
    • `/cx swap` pozwala spędzić dzień w pracy kogoś innego
    • Przy każdej wiadomości: *⋯* → *Turn into a CX idea*
help-more = Możesz też po prostu napisać w kanale CX. Język i dział ustawisz w mojej zakładce Home. Co o tobie przechowuję: `/cx dane`.
help-idea = `/cx-idea` otwiera krótki formularz. Jeśli chcesz, napisz pomysł od razu za komendą: `/cx-idea maile o zwrotach przychodzą za późno`. Pojawi się jako karta w { $channel }, gdzie inni mogą zagłosować.
help-status = • `/cx-status` pokaże, co się dzieje
    • `/cx-status CX-42` opowie historię jednego zgłoszenia
    • `/cx-status moje` pokaże, co cię dotyczy
    • `/cx-status dział support` pokaże, co dotyczy działu
    • `/cx-status współpraca` pokaże, jak współpracują działy
    • `/cx-status wykresy` i `/cx-status eksport` przyślą ci wykresy albo tabelę
    • `/cx help ranking` wyjaśni, skąd ta kolejność
help-not-understood = Nie znam jeszcze „{ $typed }”. Oto, co potrafię:
help-direct-message = :wave: Najlepiej rozumiem formularz: kliknij *Zgłoś pomysł*. Nad czym pracują inni, zobaczysz w { $channel }.
greeting = :wave: Cześć, miło cię widzieć! W { $channel } razem ułatwiamy życie naszym klientom: każdy może zgłosić pomysł, zagłosować i pomóc.
greeting-how = Zajmie to mniej niż minutę, a na pewno się dowiesz, co z tego wyszło.
greeting-once = Odezwę się znowu tylko wtedy, gdy coś będzie cię dotyczyć.

## home

home-welcome = Cześć, { $name } :wave: Oto, co cię dotyczy w { $place }.
home-waiting = Czeka na ciebie
home-hand-over = *{ $label }* · { $title }
    Weźmiesz to na siebie?
home-waiting-more = { $count ->
    [one] … i jeszcze { $count }. Pojawi się tu, gdy odpowiesz.
    [few] … i jeszcze { $count }. Pojawią się tu, gdy odpowiesz.
    [many] … i jeszcze { $count }. Pojawią się tu, gdy odpowiesz.
   *[other] … i jeszcze { $count }. Pojawią się tu, gdy odpowiesz.
}
home-stewards = Dla osób opiekujących się kanałem
home-list-count = { $title }: { $count }
home-list-button = Pokaż wszystkie ({ $count })
home-list-title = Cała lista
home-list-empty = Na razie nic tu nie ma. :tada:
home-list-more = { $count ->
    [one] … i jeszcze { $count }. `/cx-status CX-42` opowie historię każdego.
    [few] … i jeszcze { $count }. `/cx-status CX-42` opowie historię każdego.
    [many] … i jeszcze { $count }. `/cx-status CX-42` opowie historię każdego.
   *[other] … i jeszcze { $count }. `/cx-status CX-42` opowie historię każdego.
}
home-new = Nowe, od najstarszych
home-new-empty = Nic nowego nie czeka na przejrzenie. :tada:
home-unowned-empty = Wszystko, co już przejrzano, ktoś prowadzi. :tada:
home-stuck = { $count ->
    [one] Bez zmiany statusu od { $count } dnia
    [few] Bez zmiany statusu od { $count } dni
    [many] Bez zmiany statusu od { $count } dni
   *[other] Bez zmiany statusu od { $count } dnia
}
home-stuck-empty = Wszystko, co jest w toku, idzie do przodu. :tada:
home-squads = Moje zespoły
home-own = Moje zgłoszenia
home-own-empty = Jeszcze ich nie ma. Co w tym tygodniu zdenerwowało klienta?
home-followed = Obserwuję
home-followed-empty = Jeszcze nic. Kliknij *Obserwuj* na karcie, a będziesz na bieżąco.
home-preferences = Moje ustawienia
preferences-button = Moje ustawienia…
preferences-reached = *Co do ciebie dociera*
    Piszę w twoich godzinach pracy: { $hours }. Twoje podsumowanie: { $digest }.
preferences-language-label = Język
preferences-function-label = Dział
preferences-hours-title = Kiedy mogę do ciebie pisać?
preferences-hours-usual = Zwykle w twoim regionie: { $hours }. Zostaw puste, jeśli tak ma być.
preferences-hours-half = Podaj obie godziny albo żadnej.
preferences-hours-wrong = Koniec musi być później niż początek, tego samego dnia.
preferences-days-label = Moje dni pracy
preferences-days-usual = Jak zwykle w moim regionie
preferences-from-label = Od
preferences-until-label = Do
preferences-reach-title = Co do mnie dociera i jak?
preferences-topic-ask = Ktoś mnie o coś prosi
preferences-topic-thanks = Ktoś mi dziękuje
preferences-topic-outcome = Co wyszło ze zgłoszenia, które popieram
preferences-topic-status = Zmiany statusu
preferences-topic-people = Osoby prowadzące i zespoły
preferences-topic-solution = Propozycje, dowody i decyzje
preferences-reach-now = Wiadomość od razu
preferences-reach-mine = Wiadomość o moich, reszta w podsumowaniu
preferences-reach-digest = W podsumowaniu
preferences-reach-off = Wcale
preferences-digest-label = Moje podsumowanie
preferences-digest-hint = Przychodzi na początku dnia albo tygodnia pracy i tylko wtedy, gdy coś w nim jest.
preferences-digest-daily = w każdy dzień pracy
preferences-digest-weekly = raz w tygodniu
preferences-digest-off = bez podsumowania
preferences-digest-needed = Część wieści ma trafiać do podsumowania, więc wybierz, czy ma przychodzić codziennie, czy co tydzień.
day-monday = pon.
day-tuesday = wt.
day-wednesday = śr.
day-thursday = czw.
day-friday = pt.
day-saturday = sob.
day-sunday = niedz.
preferences-language = *Język*
    W jakim języku mam do ciebie pisać?
preferences-language-as-in-slack = Jak w Slacku
preferences-choose = Wybierz
preferences-function = *Dział*
    Karty pokazują, które działy popierają pomysł.
preferences-function-missing = *Dział* :point_left:
    Gdzie pracujesz? Karty pokazują, które działy popierają pomysł, a twojego brakuje.
preferences-function-is = *Dział:* { $name } (ze Slacka)
preferences-function-from-slack = Według Slacka twój dział to { $decided } i to się tu liczy. Zapamiętuję { $name }, gdyby coś się zmieniło.
preferences-function-gone = Tego działu nie ma już na liście. Wybierz inny w mojej zakładce Home.

## trouble

trouble-not-in-channel = Nie mogę jeszcze pisać w { $channel }. Zaproś mnie tam: `/invite @CX`. Nic nie zginie, wtedy to opublikuję.
trouble-channel-hidden = Nie widzę już { $channel }. Jeśli ten kanał nadal istnieje, zaproś mnie tam: `/invite @CX`. Nic nie zginie, wtedy to opublikuję.
trouble-channel-gone = Nie mogę pisać w { $channel }: kanał jest w archiwum. Nic nie zginie: gdy wróci, opublikuję to.
trouble-policy = Zasady tej przestrzeni roboczej nie pozwalają mi pisać w { $channel }. Wszystko jest zapisane i opublikuję to, gdy osoba, która nią zarządza, da zgodę.
trouble-not-permitted = Brakuje mi uprawnienia, żeby pisać w { $channel }. Wszystko jest zapisane i opublikuję to, gdy tylko będzie można. Osoba, która mną zarządza, może to naprawić: `cx-bot doctor` powie jak.
trouble-not-permitted-to-ask = Brakuje mi uprawnienia w Slacku ({ $permission }), więc część tego, co pokazuję, jest nieaktualna. Osoba, która mną zarządza, może to naprawić: `cx-bot doctor` powie jak.
trouble-at-home = { $count ->
    [one] :warning: { $count } moja wiadomość nie może się teraz ukazać. Nic nie zginie; pomóc może osoba, która mną zarządza.
    [few] :warning: { $count } moje wiadomości nie mogą się teraz ukazać. Nic nie zginie; pomóc może osoba, która mną zarządza.
    [many] :warning: { $count } moich wiadomości nie może się teraz ukazać. Nic nie zginie; pomóc może osoba, która mną zarządza.
   *[other] :warning: { $count } mojej wiadomości nie może się teraz ukazać. Nic nie zginie; pomóc może osoba, która mną zarządza.
}
trouble-fault = Czegoś ode mnie nie udało się pokazać w { $channel }. Wszystko jest zapisane, a osoby, które się mną opiekują, już wiedzą.
engine-not-saved = :warning: Nie udało mi się tego teraz zapisać. Spróbuj ponownie za minutę.
engine-form-not-opened = Trwało to za długo i formularz się nie otworzył. Spróbuj jeszcze raz.
engine-form-refused = Slack nie pozwolił mi teraz otworzyć formularza. Spróbuj ponownie za kilka minut.
engine-too-slow = Trwało to za długo, przepraszam. Spróbuj jeszcze raz.
engine-our-fault = :warning: Przepraszam, nie udało się, i to moja wina. Osoby, które się mną opiekują, już wiedzą (numer { $reference }).
engine-button-unknown = Ten przycisk jest z innych czasów. Skorzystaj z najnowszej karty, znajdziesz ją przez `/cx-status`.

## settings

settings-word = ustawienia
settings-title = Ustawienia
settings-explained = To, co zapiszesz, działa od razu i u wszystkich. Inne osoby opiekujące się kanałem dowiedzą się o zmianach.
settings-change-button = Zmień…
settings-next-button = Dalej
settings-line = { $label }: { $value }
settings-none = Brak
settings-yes = Tak
settings-no = Nie
settings-choose = Wybierz
settings-people-title = Ludzie i role
settings-channels-title = Kanały i język
settings-functions-title = Działy
settings-sources-title = Skąd znamy dział
settings-ideas-title = Punkty styku i głosy
settings-anonymous-title = Pomysły bez podpisu
settings-proposals-title = Propozycje i zespoły
settings-promises-title = Obietnice i powody
settings-results-title = Postępy i wyniki
settings-limits-title = Limity
settings-time-title = Czas pracy
settings-regions-title = Regiony i święta
settings-stewards = Opiekunowie kanału
settings-stewards-hint = Dbają o kanał: porządkują pomysły, pomagają im iść dalej i mogą zmieniać te ustawienia.
settings-steward-group = Opiekunowie kanału z grupy użytkowników
settings-leaders = Kierownictwo
settings-leaders-hint = Widzą, jak idzie całej firmie.
settings-leader-group = Kierownictwo z grupy użytkowników
settings-cx-channel = Kanał CX
settings-cx-channel-hint = Trafią tam nowe karty, dotychczasowe zostaną na miejscu. Najpierw zaproś mnie: /invite @CX
settings-wins-channel = Kanał wyróżnień
settings-language = Język kanału
settings-language-hint = Z każdą osobą rozmawiam w jej języku.
settings-zone = Strefa czasowa
settings-source-first = Dział osoby określa
settings-source-second = Jeśli tam go nie ma
settings-source-third = A potem
settings-sources-hint = Liczy się pierwsze znane źródło.
settings-source-group = grupa użytkowników
settings-source-field = pole profilu
settings-source-own = własny wybór
settings-profile-field = Pole profilu
settings-profile-field-hint = Jego identyfikator w Slacku zaczyna się od Xf. Zostaw puste, jeśli dział nie pochodzi z profilu.
settings-touchpoints = Punkty styku
settings-touchpoints-hint = Po jednym w wierszu, w kolejności z formularza.
settings-vote-emoji = Emoji liczone jako głos
settings-vote-emoji-hint = Na przykład :+1: :heart: – puste: liczy się tylko przycisk.
settings-votes-author = Można głosować na własny pomysł
settings-votes-guests = Głosy gości się liczą
settings-idea-emoji = Emoji, które dodaje wiadomość
settings-idea-emoji-hint = Na dowolnej wiadomości w kanale CX robi z niej pomysł.
settings-anonymous = Pomysły bez podpisu są dozwolone
settings-anonymity = Przed kim ukryte jest nazwisko autora takiego pomysłu
settings-anonymity-hint = Drugie wymaga tajnego klucza, który ustawia osoba prowadząca bota. Dotyczy pomysłów dodanych od tej chwili.
settings-anonymity-named = Przed współpracownikami; baza danych bota je zna
settings-anonymity-strict = Także przed każdym, kto czyta bazę danych bota
settings-squad = Ile działów potrzebuje zespół
settings-squad-hint = Razem z działem osoby prowadzącej. Gdy firma ma ich mniej, potrzebne są wszystkie.
settings-seconds = Ile działów musi poprzeć propozycję
settings-seconds-hint = Wtedy zaczyna się czas oczekiwania, a milczenie oznacza zgodę. Poparcie osoby, która ją napisała, się nie liczy.
settings-consent-days = Ile dni roboczych czekamy na zastrzeżenia
settings-consent-days-hint = Liczą się wszędzie tam, gdzie pracują zainteresowane osoby; dzień rozpoczęcia się nie liczy.
settings-small-fix = Mała zmiana to najwyżej
settings-small-fix-hint = Osoba prowadząca może o niej zdecydować sama; kanał czyta, co i dlaczego.
settings-small-fix-off = Bez małych zmian
settings-mention-groups = Przypomnienia oznaczają grupę użytkowników działu
settings-mention-groups-hint = Powiadomienie dostaje wtedy cała grupa. Inaczej widać tylko nazwę działu.
settings-acknowledged = Dni robocze do pierwszego spojrzenia na pomysł
settings-acknowledged-hint = Nowy status, osoba prowadząca albo odpowiedź w wątku. 0 niczego nie obiecuje.
settings-triaged = Dni do decyzji, co dalej z pomysłem
settings-triaged-hint = Od niej pomysł nie jest już nowy. 0 niczego nie obiecuje.
settings-answered = Dni do odpowiedzi na pomysł
settings-answered-hint = Jest plan albo rozstrzygnięcie. 0 niczego nie obiecuje; co już obiecano, pozostaje.
settings-reasons = Powody odrzucenia lub odłożenia
settings-reasons-hint = Po jednym w wierszu, w kolejności z formularza. Mogą to być własne słowa.
settings-update-pace = Jak często pytać, jak idzie
settings-update-pace-hint = Dopóki osoba prowadząca nie wybierze inaczej.
settings-grace = Dni do pierwszego pytania
settings-grace-hint = Od chwili, gdy ktoś prowadzi pomysł, który ma propozycję lub jest w toku.
settings-maximum = Pytania z rzędu bez odpowiedzi
settings-maximum-hint = Wtedy przestaję pytać i mówię o tym opiekunom kanału.
settings-review-days = Dni od wdrożenia do pytania, czy to pomogło
settings-review-days-hint = Gdy propozycja nie podaje dnia.
settings-remind-days = Dni między dwoma przypomnieniami
settings-remind-days-hint = Dopóki nikt nie odpowiedział.
settings-reminders = Najwięcej przypomnień
settings-reminders-hint = Potem mówię o tym opiekunom kanału. Przy 0 pytam tylko raz.
settings-wins-title = Wyróżnienia
settings-wins-on = Można sobie publicznie dziękować
settings-wins-values = Nasze wartości
settings-wins-values-hint = Po jednej w wierszu: :handshake: Razem – Rozwiązujemy to między działami. Emoji i opis można pominąć.
settings-value-nameless = W tym wierszu brakuje nazwy: „{ $line }”
settings-value-twice = „{ $name }” występuje dwa razy.
settings-wins-per-day = Liczba osób, którym można podziękować w ciągu dnia
settings-wins-per-day-hint = Liczy się dzień osoby, która dziękuje. Podziękowania za coś wdrożonego się nie liczą.
settings-wins-guests = Goście mogą dziękować i przyjmować podziękowania
settings-wins-monthly = Raz w miesiącu kanał czyta, jakie wartości ożyły
settings-wins-quiet = Liczba dni ciszy, po której kanał dostaje zachętę
settings-wins-quiet-hint = Raz, a potem dopiero po kolejnym wyróżnieniu. 0: nigdy.
settings-pace = { $count ->
    [one] Co tydzień
    [few] Co { $count } tygodnie
    [many] Co { $count } tygodni
   *[other] Co { $count } tygodnia
}
settings-news-per-day = Wiadomości z wieściami dla jednej osoby w ciągu dnia
settings-news-per-day-hint = Najwyżej; reszta trafia do podsumowania.
settings-news-window = Ile sekund wieści czekają, żeby przyjść razem
settings-stuck = Dni bez zmian, po których pomysł uznajemy za utknięty
settings-half-life = Po ilu dniach głos liczy się w kolejności o połowę mniej
settings-alike = Jak podobne muszą być dwa pomysły, w procentach
settings-alike-hint = Od tej wartości pytam opiekunów kanału, czy to jedno i to samo. Im niższa, tym więcej pytań.
settings-anonymous-days = Po ilu dniach nazwisko ukryte także w bazie danych zostaje zapomniane na zawsze
settings-days = Dni robocze
settings-hours = Godziny pracy
settings-hours-hint = Na przykład 09:00-17:30, w strefie czasowej każdej osoby.
settings-channel-missing = Wybierz kanał.
settings-zone-wrong = „{ $typed }” to nie strefa czasowa. Napisz ją tak: Europe/Madrid.
settings-hours-wrong = „{ $typed }” to nie godziny pracy. Napisz je tak: 09:00-17:30.
settings-number-wrong = Wybierz liczbę całkowitą od { $least } do { $most }.
settings-emoji-wrong = Nie znam emoji o nazwie „{ $typed }”. Napisz je tak: :heart:
settings-emoji-one = Dokładnie jedno emoji, na przykład :bulb:
settings-line-too-long = Najwyżej { $count } znaków w wierszu: „{ $line }”
settings-too-many = Najwyżej { $count }: Slack nie pokaże więcej.
settings-list-empty = Co najmniej jeden.
settings-steward-missing = Ktoś musi opiekować się kanałem. Wybierz osobę albo grupę użytkowników.
settings-touchpoint-used = Podsumowanie jednego z kanałów to wciąż „{ $about }”. Najpierw wybierz ten kanał w „{ $title }” i ustaw mu wszystko albo coś innego; potem usuń to tutaj.
settings-not-a-colleague = { $name }: ta rola jest tylko dla osób, które nadal tu pracują.
settings-profile-field-missing = Które pole profilu? Wpisz jego identyfikator, zaczyna się od Xf.
settings-profile-field-unused = Wybierz też wyżej „pole profilu” albo zostaw to puste.
settings-anonymity-keyless = Do tego potrzebny jest tajny klucz trzymany poza bazą danych, a na razie go nie ma. Poproś osobę, która prowadzi bota, o ustawienie CX_SECRETS__KEY i wybierz to ponownie.
settings-does-not-fit = To nie pasuje do innych ustawień. Zamknij, otwórz ponownie i zmieniaj po jednej rzeczy.
settings-changed-meanwhile = W międzyczasie ktoś to zmienił ({ $person }). Teraz jest: { $value }. Skopiuj swoje zmiany, zamknij i otwórz ponownie.
settings-changed-meanwhile-somehow = W międzyczasie to się zmieniło. Teraz jest: { $value }. Skopiuj swoje zmiany, zamknij i otwórz ponownie.
settings-list-changed-meanwhile = W międzyczasie ktoś inny to zmienił. Skopiuj swoje zmiany, zamknij i otwórz ponownie.
settings-stewards-only = Ustawienia zmieniają tylko osoby opiekujące się kanałem: { $people }. Wystarczy do nich napisać.
settings-no-steward = Nikt teraz nie opiekuje się kanałem. Administrator przestrzeni roboczej może wpisać `/cx settings` i zostać pierwszą taką osobą.
settings-first-offer = :key: Nikt jeszcze nie opiekuje się kanałem. Administrujesz tą przestrzenią, więc możesz zacząć: porządkujesz pomysły, pomagasz im iść dalej i zmieniasz ustawienia. Od razu możesz dodać inne osoby, a później zrezygnować.
settings-first-button = Zaczynam
settings-first-needs-administrator = Nikt jeszcze nie opiekuje się kanałem. Może zacząć administrator przestrzeni roboczej: wystarczy wpisać `/cx settings`.
settings-steward-welcome = :key: Od teraz opiekujesz się kanałem { $channel }, dziękujemy! Możesz zmienić status każdego pomysłu, pomóc tam, gdzie nikt się nie zgłosił, i ustawić, jak to wszystko działa: `/cx settings`. Gdy coś utknie, napiszę tutaj.
settings-group-too-large = Wybrana grupa ma ponad { $count } osób, więc nikomu nie daje tej roli. Mniejsza grupa zadziała: `/cx settings`.
settings-function-label = Który dział?
settings-what-label = Co chcesz z tym zrobić?
settings-function-new = Nowy dział
settings-function-change = Zmienić
settings-function-merge = Dołączyć do innego
settings-function-remove = Usunąć
settings-function-parts = z: { $names }
settings-function-gone = Tego działu nie ma już na liście. Otwórz ustawienia ponownie.
settings-function-alone = { $name } to jedyny dział, więc nie da się go dołączyć do innego. Najpierw dodaj kolejny.
settings-name-label = Nazwa
settings-name-missing = Podaj nazwę.
settings-name-taken = Ta nazwa jest już zajęta.
settings-group-label = Grupa użytkowników
settings-group-hint = Kto w niej jest, należy do tego działu. Jeśli ktoś jest w kilku grupach, liczy się pierwszy dział na liście.
settings-group-taken = Ta grupa oznacza już dział { $name }.
settings-values-label = Wartości pola profilu
settings-values-hint = Po jednej w wierszu. Sama nazwa zawsze się liczy.
settings-value-taken = „{ $value }” oznacza już dział { $name }.
settings-merge-title = Dołącz do innego działu
settings-merge-explained = *{ $name }* stanie się częścią innego działu: przejdą tam jego ludzie, pomysły i propozycje. Tego nie da się cofnąć.
settings-merge-label = Częścią którego działu się stanie?
settings-merge-button = Dołącz
settings-remove-title = Usuń
settings-remove-explained = Nikt i nic nie używa: *{ $name }*. Usunąć z listy?
settings-remove-button = Usuń
settings-function-used = *{ $name }* jest w użyciu: { $uses }. Żeby nic nie zginęło, dołącz ten dział do innego.
settings-uses-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
settings-uses-ideas = { $count ->
    [one] { $count } pomysł
    [few] { $count } pomysły
    [many] { $count } pomysłów
   *[other] { $count } pomysłu
}
settings-uses-proposals = { $count ->
    [one] { $count } propozycja
    [few] { $count } propozycje
    [many] { $count } propozycji
   *[other] { $count } propozycji
}
settings-relationships-title = Kluczowe relacje
settings-relationships-explained = Które działy powinny współpracować i nad iloma zgłoszeniami w cztery tygodnie? `/cx-status współpraca` pokaże, jak idzie. Gdy jakaś para słabnie trzeci raz z rzędu, dowie się o tym kierownictwo.
settings-relationship-line = { $one } + { $other }: { $target }
settings-relationship-kept = Kluczowe relacje dziś
settings-relationship-kept-hint = Odznacz to, co już się nie liczy.
settings-relationship-one = Dodaj parę: dział
settings-relationship-other = I drugi dział
settings-relationship-target = Wspólne zgłoszenia w cztery tygodnie
settings-relationship-target-hint = Dla pary, którą dodajesz. Wybierz tę samą parę jeszcze raz, żeby zmienić liczbę.
settings-relationship-both = Wybierz też drugi dział.
settings-relationship-two = Wybierz dwa różne działy.
settings-news-relationships = • { $person }: zmiana kluczowych relacji między działami.
settings-regions-explained = Tam, gdzie pracuje się w innych godzinach albo są inne święta. O tym, kto gdzie należy, decyduje strefa czasowa w Slacku.
settings-region-label = Który region?
settings-region-new = Nowy region
settings-region-change = Zmienić
settings-region-remove = Usunąć
settings-region-gone = Tego regionu nie ma już na liście. Otwórz ustawienia ponownie.
settings-region-line = { $count ->
    [one] { $name } ({ $count } święto)
    [few] { $name } ({ $count } święta)
    [many] { $name } ({ $count } świąt)
   *[other] { $name } ({ $count } święta)
}
settings-region-remove-explained = Usunąć *{ $name }*? Tamtejsze osoby będą miały zwykły czas pracy firmy, bez tych świąt.
settings-region-differ-hint = Tylko jeśli jest inaczej niż w reszcie firmy.
settings-zones-label = Strefy czasowe
settings-zones-hint = Po jednej w wierszu, na przykład Europe/Warsaw. Kto ma jedną z nich w Slacku, należy do tego regionu.
settings-zones-missing = Co najmniej jedna strefa czasowa.
settings-zone-taken = { $zone } należy już do regionu { $name }.
settings-holidays-label = Święta
settings-holidays-hint = Jedna data w wierszu, na przykład 2026-12-25. Po niej może stać opis.
settings-holiday-wrong = Wiersz { $line }: „{ $typed }” nie zaczyna się od daty. Napisz ją tak: 2026-12-25.
settings-news = :gear: Zmieniły się ustawienia:
settings-news-more = Wszystkie zobaczysz, wpisując `/cx settings`.
settings-news-line = • { $person } · { $setting }: { $before } → *{ $after }*
settings-news-somehow = • { $person }: zmiana ustawienia.
settings-news-function-added = • { $person }: nowy dział *{ $name }*.
settings-news-function-changed = • { $person }: zmiana w dziale *{ $name }*.
settings-news-function-renamed = • { $person }: nowa nazwa działu: { $before } → *{ $after }*.
settings-news-function-merged = • { $person }: dział { $name } jest teraz częścią działu *{ $whole }*.
settings-news-function-removed = • { $person }: usunięty dział { $name }.
settings-news-region-added = • { $person }: nowy region *{ $name }*.
settings-news-region-changed = • { $person }: zmiana w regionie *{ $name }*.
settings-news-region-removed = • { $person }: usunięty region { $name }.
settings-news-win-hidden = • { $person } ukrywa wyróżnienie, które publikuje { $giver }: { $reason }
settings-news-win-shown = • { $person } pokazuje ponownie wyróżnienie, które publikuje { $giver }

## general

cancel-button = Anuluj
close-button = Zamknij
save-button = Zapisz

## Charts

chart-day = { $day } { $month ->
    [m1] sty
    [m2] lut
    [m3] mar
    [m4] kwi
    [m5] maj
    [m6] cze
    [m7] lip
    [m8] sie
    [m9] wrz
    [m10] paź
    [m11] lis
    *[m12] gru
}
chart-weeks = { $count ->
    [one] { $count } tydzień do { $day }
    [few] { $count } tygodnie do { $day }
    [many] { $count } tygodni do { $day }
   *[other] { $count } tygodnia do { $day }
}
chart-flow-title = Nowe pomysły i wdrożone zmiany
chart-ideas = Nowe pomysły
chart-shipped = Wdrożone
chart-flow-alt = Wykres ostatnich tygodni ({ $count }), od najstarszego. Nowe pomysły: { $ideas }. Wdrożone: { $shipped }. { $finding }
chart-flow-more = Ostatni tydzień przyniósł więcej pomysłów niż wcześniejsze średnio.
chart-flow-fewer = Ostatni tydzień przyniósł mniej pomysłów niż wcześniejsze średnio.
chart-flow-same = Ostatni tydzień przyniósł tyle pomysłów, ile wcześniejsze średnio.
chart-period-subtitle = Ostatnie { $days } dni w równych częściach ({ $parts }), do { $day }
chart-period-alt = Wykres ostatnich { $days } dni w równych częściach ({ $parts }), od najstarszej. Nowe pomysły: { $ideas }. Wdrożone: { $shipped }. { $finding }
chart-period-all = Nowych pomysłów razem: { $now }.
chart-period-more = Nowych pomysłów razem: { $now }, więcej niż w ciągu poprzednich { $days } dni ({ $before }).
chart-period-fewer = Nowych pomysłów razem: { $now }, mniej niż w ciągu poprzednich { $days } dni ({ $before }).
chart-period-same = Nowych pomysłów razem: { $now }, tyle samo co w ciągu poprzednich { $days } dni.
status-charts-button = :bar_chart: Wykresy
status-charts-sent = :bar_chart: Wykresy czekają w Twoich wiadomościach ze mną.
status-charts-none = Dla tego wyboru nie ma jeszcze czego narysować. Dłuższy okres albo wszystkie działy i punkty styku mogą pokazać więcej.
status-export-button = :page_facing_up: Eksportuj
status-export-sent = :page_facing_up: Tabela zaraz pojawi się w Twoich wiadomościach ze mną.
status-export-words = Wybrane pomysły, które pojawiły się lub ruszyły dalej w ciągu ostatnich { $days } dni, każdy w osobnym wierszu. Otworzysz to w każdym arkuszu.
status-export-all = Wszystkie pomysły, z dowolnego okresu, każdy w osobnym wierszu. Otworzysz to w każdym arkuszu. *Eksportuj* pod `/cx-status` wyśle te z wybranego okresu, działu lub punktu styku.
status-export-otherwise = Ta przestrzeń nie przyjmuje teraz ode mnie plików, więc tabela do Ciebie nie dotrze. Gdy administrator pozwoli aplikacji wysyłać pliki, naciśnij *Eksportuj* jeszcze raz.
chart-alt = { $title }. { $subtitle }. { $figures }.
chart-stand-title = Na jakim etapie są pomysły
chart-from-until = { $from } – { $until }
chart-stand-open = Otwarte na początku: { $before }; na końcu: { $now }.
chart-age-title = Jak długo czekają otwarte pomysły
chart-age-subtitle = W dzisiejszym statusie, { $day }
chart-age-finding = Czekają dłużej niż 28 dni: { $long } z { $all }.
chart-age-week = Poniżej 7 dni
chart-age-month = Od 7 do 28 dni
chart-age-quarter = Od 28 do 91 dni
chart-age-older = Dłużej
chart-part-title = Kto bierze udział
chart-part-subtitle = Osoby z każdego działu w ostatnich dniach ({ $count })
chart-part-authors = Zgłosili pomysły
chart-part-voters = Zagłosowali
chart-part-helpers = W zespołach
chart-heat-title = Kto pracuje wspólnie nad pomysłami
chart-heat-subtitle = Pomysły, nad którymi pracowały oba działy w ostatnich 28 dniach
chart-hidden = Ukryte: zbyt mało osób

# Channel health, once a quarter

health-question = „Kiedy coś tu zgłaszam, coś z tego wynika.”
health-ask = :wave: *Jedno pytanie, dziesięć sekund.* { $question } Na ile to prawda w Twoim przypadku? Odpowiedzieć można do { $date }, a kilka dni później wszyscy przeczytamy wynik.
health-answer-button = Odpowiedz
health-answer-choose = Wybierz
health-answer-1 = Zupełnie nieprawda
health-answer-2 = Raczej nieprawda
health-answer-3 = Częściowo prawda
health-answer-4 = Raczej prawda
health-answer-5 = W pełni prawda
health-form-title = Jedno pytanie
health-form-send = Wyślij
health-anonymous = Anonimowo: zapisuję, że odpowiedź padła, żeby każdy liczył się raz, oraz ile osób wybrało którą odpowiedź, ale nigdy kto którą. Poniżej pięciu odpowiedzi niczego nie pokazuję.
health-answered = :pray: Dziękuję, policzone. Co poprawiamy teraz? `/cx-idea` zajmie minutę.
health-answered-already = Odpowiedź już padła. Dziękuję! Nie mogę jej zmienić, bo nie wiem, która była Twoja.
health-closed = To pytanie jest zamknięte. Następne pojawi się za trzy miesiące.
health-employees-only = To pytanie jest dla osób, które tu pracują. Twoje pomysły są tak samo mile widziane: `/cx-idea`.
health-title = Jak się ma nasz kanał
health-percent = { $percent }%
health-before = _(poprzedni kwartał: { $value })_
health-ideas = { $count ->
    [one] :bulb: *{ $count }* nowe zgłoszenie, { $rate } na każde 100 osób
    [few] :bulb: *{ $count }* nowe zgłoszenia, { $rate } na każde 100 osób
    [many] :bulb: *{ $count }* nowych zgłoszeń, { $rate } na każde 100 osób
   *[other] :bulb: *{ $count }* zgłoszenia, { $rate } na każde 100 osób
}
health-kept = :hourglass: *{ $percent }* obietnic dotrzymanych w terminie
health-shipped = :rocket: *{ $percent }* rozstrzygniętych spraw trafiło do klientów: { $shipped } z { $decided }
health-helped = { $people ->
    [one] :seedling: *{ $people }* osoba zgłaszała, proponowała lub pomagała; w poprzednim kwartale już { $again }
    [few] :seedling: *{ $people }* osoby zgłaszały, proponowały lub pomagały; w poprzednim kwartale już { $again } z nich
    [many] :seedling: *{ $people }* osób zgłaszało, proponowało lub pomagało; w poprzednim kwartale już { $again } z nich
   *[other] :seedling: *{ $people }* osoby zgłaszało, proponowało lub pomagało; w poprzednim kwartale już { $again } z nich
}
health-helped-first = { $people ->
    [one] :seedling: *{ $people }* osoba zgłaszała, proponowała lub pomagała
    [few] :seedling: *{ $people }* osoby zgłaszały, proponowały lub pomagały
    [many] :seedling: *{ $people }* osób zgłaszało, proponowało lub pomagało
   *[other] :seedling: *{ $people }* osoby zgłaszało, proponowało lub pomagało
}
health-functions = :handshake: Wzięło udział *{ $functions } z { $all }* działów
health-trust = { $count ->
    [one] :speech_balloon: { $question } Zgadza się: *{ $percent }* ({ $count } odpowiedź)
    [few] :speech_balloon: { $question } Zgadza się: *{ $percent }* ({ $count } odpowiedzi)
    [many] :speech_balloon: { $question } Zgadza się: *{ $percent }* ({ $count } odpowiedzi)
   *[other] :speech_balloon: { $question } Zgadza się: *{ $percent }* ({ $count } odpowiedzi)
}
health-trust-few = :speech_balloon: { $question } Odpowiedziało mniej niż pięć osób, więc nikt nie czyta odpowiedzi.
health-how = Obietnice: te z terminem w kwartale. Rozstrzygnięte: wdrożone, odrzucone lub odłożone. Zgadza się: „raczej” i „w pełni prawda”. Zgłoszenia bez nazwiska liczą się jako zgłoszenia, nigdy na konto osoby.
settings-digests-title = Kanały z podsumowaniem
settings-digests-explained = Które kanały czytają podsumowanie tygodnia? Każdy może mieć własny dzień, godzinę i język oraz czytać tylko o jednym dziale albo punkcie styku. Najpierw zaproś mnie na ten kanał.
settings-digests-channel = Kanał
settings-digests-channel-hint = Jeśli jest już na liście, zmieni się na to, co wybierzesz niżej.
settings-digests-keep = Czyta podsumowanie w ten sposób:
settings-digests-stop = Nie czyta już żadnego
settings-digests-usual = Jak zwykle
settings-digests-empty-hint = Puste: jak zwykle.
settings-digests-function = Tylko to, co dotyczy działu
settings-digests-touchpoint = Tylko to, co dzieje się tutaj
settings-digests-all = Wszystko
settings-digests-none-there = Ten kanał nie czyta podsumowania.
settings-digests-last = Żaden inny kanał nie czyta podsumowania. Żeby w ogóle się nie ukazywało, wyłącz podsumowanie tygodnia w ustawieniach.
settings-news-digests = • { $person }: zmiana kanałów z podsumowaniem.
settings-digest-title = Podsumowanie tygodnia
settings-digest-on = Raz w tygodniu kanał dostaje podsumowanie
settings-digest-day = Dzień
settings-digest-time = Godzina
settings-digest-time-hint = W strefie czasowej firmy. `/cx digest schedule` pokaże, kiedy będzie następne.
settings-health = Raz na kwartał: jak się ma kanał, a wcześniej jedno anonimowe pytanie

## Community

community-word = rozrywka
community-button = :tada: Więcej zabawy
community-title = Kanały dla każdego
community-explained = Zainteresowania, gry i miejsca. Dołączasz i odchodzisz, kiedy chcesz.
community-all-kinds = Wszystkie rodzaje
community-kind-interest = Zainteresowania
community-kind-game = Gry
community-kind-place = Miejsca
community-members = { $count ->
    [one] około { $count } osoby
    [few] około { $count } osób
    [many] około { $count } osób
   *[other] około { $count } osoby
}
community-page = Strona { $page } z { $pages }
community-back = Wstecz
community-next = Dalej
community-join-button = Dołącz
community-open-button = Otwórz
community-propose-button = Zaproponuj kanał…
community-none = Nie ma tu jeszcze żadnego kanału. Zaproponuj pierwszy: hobby, grę, miasto, w którym mieszkasz.
community-none-steward = Nie ma tu jeszcze żadnego kanału. Twoje propozycje realizuję od razu, a propozycje innych pokażę najpierw tobie. Na liście może być też kanał, który już istnieje.
community-none-of-kind = Nie ma jeszcze kanału tego rodzaju. Zaproponuj pierwszy!
community-joined = :wave: Witaj na kanale { $channel }! Przywitaj się z innymi.
community-in-already = Jesteś już na kanale { $channel }. Kliknij nazwę, aby go otworzyć.
community-join-yourself = W tej chwili nie mogę cię tam dodać. Otwórz { $channel } i naciśnij tam *Dołącz do kanału*.
community-gone = Tego kanału nie ma już w katalogu. `/cx fun` pokaże inne.
community-off = Katalog kanałów jest w twojej firmie wyłączony.
community-stewards-only = Decydują o tym osoby opiekujące się kanałem CX: { $people }. Napisz do nich.
community-keepers-only = Kanał zaproponowany przez: { $person }. Opiekuje się nim ta osoba i osoby opiekujące się kanałem CX. Napisz do nich.
community-guest = Goście nie mogą proponować kanałów. Poproś o to kogoś z firmy.
community-form-title = Zaproponuj kanał
community-name-label = Nazwa nowego kanału
community-name-example = gry-planszowe
community-name-hint = Małe litery, cyfry i łączniki; spacje zamieniam na łączniki. Zostaw puste, jeśli kanał już istnieje.
community-channel-label = Albo kanał, który już istnieje
community-channel-placeholder = Wybierz kanał publiczny
community-kind-label = Czego dotyczy?
community-line-label = Jedno zdanie o kanale
community-line-example = W co gramy i kiedy się spotykamy
community-language-label = Język kanału
community-what-next = Najpierw zerkną na to osoby opiekujące się kanałem CX. Potem tworzę kanał i cię dodaję.
community-send-button = Wyślij
community-name-missing = Podaj nazwę nowego kanału albo wybierz niżej istniejący.
community-name-or-channel = Nowa nazwa albo istniejący kanał: wybierz tylko jedno z nich.
community-name-long = Trochę krócej, proszę: najwyżej { $count } znaków.
community-name-wrong = W nazwie Slack przyjmuje litery, cyfry, - i _. Tak będzie dobrze: { $name }
community-public-only = W katalogu są tylko kanały publiczne: do prywatnego przycisk nikogo nie wpuści. Najpierw zmień go na publiczny albo wybierz inny.
community-listed-already = Ten kanał jest już w katalogu: `/cx fun`.
community-proposed-already = Ktoś już to zaproponował; propozycja czeka na decyzję.
community-line-missing = Napisz jedno zdanie: co się tam dzieje?
community-enough-proposed = Kilka twoich propozycji jeszcze czeka. Poczekaj najpierw na decyzje.
community-proposed = :seedling: Dziękuję! Osoby opiekujące się kanałem CX na to zerkną; dam ci znać, co z tego wyszło.
community-proposed-nobody = :seedling: Dziękuję! Nikt teraz nie opiekuje się kanałem CX, więc propozycja poczeka. Administrator lub administratorka może zacząć od `/cx settings`.
community-making = :hourglass_flowing_sand: Pytam Slacka… Dam ci znać, gdy kanał będzie gotowy.
community-batch = { $count ->
    [one] Jest propozycja { $count } kanału:
    [few] Są propozycje { $count } kanałów:
    [many] Są propozycje { $count } kanałów:
   *[other] Są propozycje { $count } kanału:
}
community-ask-new = :seedling: { $person } proponuje nowy kanał: *{ $channel }*
community-ask-adopt = :seedling: { $person } proponuje dodać do katalogu: { $channel }
community-approve-button = Zatwierdź
community-again-button = Spróbuj jeszcze raz
community-adopt-button = Użyj tego kanału
community-rename-button = Inna nazwa…
community-decline-button = Nie teraz…
community-decline-title = Nie teraz
community-decided-making = :hourglass_flowing_sand: Zgadza się: { $person }. Pytam Slacka…
community-decided-listed = :white_check_mark: Zatwierdza: { $person }. Kanał jest w katalogu.
community-decided-declined = Nie teraz, mówi { $person }: { $why }
community-decided-already = To już rozstrzygnięte. `/cx fun` pokaże, jak jest.
community-sentence-label = Co warto przekazać?
community-sentence-example = Jest już #gry: może wystarczy?
community-sentence-hint = Przekażę to słowo w słowo. Inne osoby opiekujące się kanałem zobaczą, że to od ciebie.
community-sentence-missing = Napisz jedno zdanie: złagodzi odmowę.
community-stuck-taken-by = Tę nazwę ma już { $channel }. Użyj tego kanału albo wybierz inną nazwę.
community-stuck-taken = Tę nazwę ma już kanał zarchiwizowany albo prywatny. Wybierz inną.
community-stuck-permission = Slack mi nie pozwala: aplikacji brakuje uprawnienia (`channels:manage`, by tworzyć kanały, `channels:join`, by do nich wejść). Gdy je dostanie, spróbuj jeszcze raz.
community-stuck-forbidden = Zasady waszej przestrzeni nie pozwalają na to aplikacjom. Utwórz kanał samodzielnie i zaproponuj go jako istniejący.
community-stuck-archived = Ten kanał jest zarchiwizowany. Przywróć go i spróbuj jeszcze raz albo odpowiedz: nie teraz.
community-stuck = Slack odmówił: { $why }. Spróbuj jeszcze raz albo odpowiedz: nie teraz.
community-waiting-title = Czeka na decyzję
community-waiting-more = { $count ->
    [one] Za nimi czeka jeszcze { $count } propozycja.
    [few] Za nimi czekają jeszcze { $count } propozycje.
    [many] Za nimi czeka jeszcze { $count } propozycji.
   *[other] Za nimi czeka jeszcze { $count } propozycji.
}
community-welcome = :wave: Witajcie! Pomysł na ten kanał: { $person }. Każdy znajdzie go przez `/cx fun`.
community-welcome-games = Kto ma ochotę, może tu zagrać: quiz, zagadki z emoji, łamigłówki dnia.
community-outcome-listed = { $count ->
    [one] :tada: Twój kanał już jest: { $channels }. Każdy znajdzie go przez `/cx fun`. Rozkręć go pierwszą wiadomością!
    [few] :tada: Twoje kanały już są: { $channels }. Każdy znajdzie je przez `/cx fun`. Rozkręć je pierwszą wiadomością!
    [many] :tada: Twoje kanały już są: { $channels }. Każdy znajdzie je przez `/cx fun`. Rozkręć je pierwszą wiadomością!
   *[other] :tada: Twoje kanały już są: { $channels }. Każdy znajdzie je przez `/cx fun`. Rozkręć je pierwszą wiadomością!
}
community-outcome-declined = Twój kanał { $channel } na razie nie powstanie: { $why }
    Dziękuję za pomysł. Inny możesz zaproponować przez `/cx fun`.
community-edit-menu = Zmień…
community-retire-menu = Zdejmij z listy…
community-edit-title = Zmień kanał
community-edited = :white_check_mark: Zapisane: { $channel }
community-pace-label = Pytania na rozgrzewkę
community-pace-company = Jak zwykle w firmie
community-pace-weekly = Co tydzień
community-pace-fortnightly = Co dwa tygodnie
community-pace-off = Wyłączone
community-as-company = Jak w firmie: { $usual }
community-day-label = Dzień pytań
community-time-label = Godzina pytań
community-zone-label = Według którego zegara
community-zone-hint = Dla pytań i dla gier na tym kanale.
community-retire-title = Zdejmij z listy
community-retire-explained = { $channel } znika z katalogu. Kto tam jest, ten zostaje.
community-way-label = A sam kanał?
community-way-unlist = Zostaw otwarty
community-way-close = Także zarchiwizuj
community-retire-button = Zdejmij
community-unlisted = { $channel } nie jest już na liście i zostaje otwarty. Wróci przez *Zaproponuj kanał…*.
community-closed = { $channel } jest zarchiwizowany i nie ma go na liście. To, co tam napisano, nadal można przeczytać.
community-close-yourself = { $channel } nie jest już na liście, ale nie mogę go zarchiwizować. Możesz to zrobić w szczegółach kanału, w *Ustawieniach*.
community-silent = { $count ->
    [one] :zzz: { $place } milczy od { $count } dnia. Czy jest jeszcze potrzebny?
    [few] :zzz: { $place } milczy od { $count } dni. Czy jest jeszcze potrzebny?
    [many] :zzz: { $place } milczy od { $count } dni. Czy jest jeszcze potrzebny?
   *[other] :zzz: { $place } milczy od { $count } dnia. Czy jest jeszcze potrzebny?
}
community-silent-more = { $count ->
    [one] Ucichł jeszcze { $count } kanał. Pokaże się w zakładce Home, gdy odpowiesz na te.
    [few] Ucichły jeszcze { $count } kanały. Pokażą się w zakładce Home, gdy odpowiesz na te.
    [many] Ucichło jeszcze { $count } kanałów. Pokażą się w zakładce Home, gdy odpowiesz na te.
   *[other] Ucichło jeszcze { $count } kanału. Pokażą się w zakładce Home, gdy odpowiesz na te.
}
community-unanswered = Dwa tygodnie temu pytanie trafiło do: { $person }. Odpowiedzi na razie nie ma.
community-keep-button = Zostaw
community-unlist-button = Zdejmij z listy
community-close-button = Zamknij
community-close-title = Zamknąć ten kanał?
community-close-question = Zostanie zarchiwizowany dla wszystkich. To, co tam napisano, nadal można przeczytać.
community-kept = :seedling: { $channel } zostaje. Krótka wiadomość często go budzi.
community-retired = { $channel } nie jest już na liście. Dziękuję za porządki!
community-shut = :card_file_box: Kanał { $channel } jest w Slacku zarchiwizowany albo ukryty, więc nie ma go na liście. Gdy znów będzie otwarty, sam na nią wróci.
community-outside = :wave: Nie ma mnie już na kanale { $channel }, więc nie ma tam pytań ani gier. Jeśli mam wrócić, wpisz tam `/invite @CX`.
community-back-again = :white_check_mark: Kanał { $channel } znów działa: wszystko toczy się tam dalej.
community-answered-already = Na to już jest odpowiedź: { $channel }
icebreaker-asks = :ice_cube: *{ $question }*
icebreaker-by = Pyta { $person }
icebreaker-how = Odpowiedz w wątku, jednym słowem albo dziesięcioma.
icebreaker-suggest-button = Zaproponuj pytanie…
icebreaker-rests = Pytania tu odpoczywają, bo na ostatnie nikt nie odpowiedział. Wybierz częstotliwość, aby wróciły.
icebreaker-unanswered = :zzz: Na dwa ostatnie pytania na kanale { $channel } nikt nie odpowiedział, więc na razie nie pytam tam o nic.
icebreaker-unanswered-more = { $count ->
    [one] Pytania czekają jeszcze na { $count } kanale: `/cx fun` → *⋯* → *Zmień…*
    [few] Pytania czekają jeszcze na { $count } kanałach: `/cx fun` → *⋯* → *Zmień…*
    [many] Pytania czekają jeszcze na { $count } kanałach: `/cx fun` → *⋯* → *Zmień…*
   *[other] Pytania czekają jeszcze na { $count } kanału: `/cx fun` → *⋯* → *Zmień…*
}
icebreaker-retired = Kanału { $channel } nie ma już na liście, więc o nic tam nie pytam.
icebreaker-resume-button = Pytaj dalej
icebreaker-stop-button = Wyłącz je tam
icebreaker-resumed = :ice_cube: Pytania na kanale { $channel } wracają.
icebreaker-stopped = Pytania na kanale { $channel } są wyłączone. Wrócą przez `/cx fun` → *⋯* → *Zmień…*.
icebreaker-form-title = Zaproponuj pytanie
icebreaker-words-label = Twoje pytanie
icebreaker-words-example = Jaki dźwięk lubisz najbardziej?
icebreaker-words-hint = Takie, na które każdy może i chce odpowiedzieć. Nic o rodzinie, zdrowiu, polityce, religii ani pieniądzach.
icebreaker-language-label = Jego język
icebreaker-named-label = Twoje imię
icebreaker-named = Napisz, że pytanie jest ode mnie
icebreaker-what-next = Najpierw zerkną na nie osoby opiekujące się kanałem CX i zobaczą twoje imię. Potem pada najpierw na tym kanale, a kilka tygodni później na innych w tym samym języku.
icebreaker-length = Pytanie ma od { $least } do { $most } znaków.
icebreaker-same = Ktoś już zaproponował dokładnie to pytanie. Wielkie umysły…
icebreaker-enough = Kilka twoich pytań jeszcze czeka. Poczekaj najpierw na decyzje.
icebreaker-suggested = :ice_cube: Dziękuję! Dam ci znać, gdy pytanie trafi do puli.
icebreaker-batch = { $count ->
    [one] :ice_cube: Jest { $count } zaproponowane pytanie. Czy pasuje każdemu?
    [few] :ice_cube: Są { $count } zaproponowane pytania. Czy pasują każdemu?
    [many] :ice_cube: Jest { $count } zaproponowanych pytań. Czy pasują każdemu?
   *[other] :ice_cube: Jest { $count } zaproponowanych pytań. Czy pasują każdemu?
}
icebreaker-accept-button = Przyjmij
icebreaker-refuse-button = To nie
icebreaker-accepted = :white_check_mark: Przyjmuje: { $person }
icebreaker-refused = Nie tym razem, mówi { $person }
icebreaker-outcome-taken = :ice_cube: Twoje pytanie jest w puli: „{ $question }” Padnie w jednym z najbliższych tygodni. Dziękuję!
icebreaker-outcome-not-taken = Tym razem twoje pytanie nie trafiło do puli: „{ $question }” Na kolejne zawsze jest miejsce.
icebreaker-pack-wrong = :warning: W naszych zestawach pytań jest błąd. To, co dobre, i tak działa:
icebreaker-pack-line = { $file }, wiersz { $line }: { $problem }
icebreaker-pack-unreadable = Nie da się odczytać { $file }. Czy istnieje i czy bot może to czytać?
icebreaker-pack-syntax = to nie jest TOML ({ $cause }), więc nic z tego pliku się nie liczy.
icebreaker-pack-no-id = pytanie musi mieć `id`.
icebreaker-pack-twice = inne pytanie ma już id „{ $id }”.
icebreaker-pack-unknown = „{ $key }” to ani `id`, ani żaden z języków en, es, it, pl.
icebreaker-pack-no-words = pytanie „{ $id }” nie ma treści w żadnym języku.
icebreaker-pack-blank = za `{ $key }` musi stać pytanie w cudzysłowie.
icebreaker-pack-long = pytanie w `{ $key }` ma więcej niż { $most } znaków.
icebreaker-pack-more = { $count ->
    [one] …i jeszcze { $count }.
    [few] …i jeszcze { $count }.
    [many] …i jeszcze { $count }.
   *[other] …i jeszcze { $count }.
}
settings-community-title = Kanały i pytania
settings-community-on = Katalog kanałów (/cx fun)
settings-community-icebreakers = Pytania na jego kanałach
settings-community-weeks = Tygodnie między pytaniami
settings-community-weeks-hint = Każdy kanał może wybrać własną częstotliwość albo żadną: `/cx fun`, potem ⋯.
settings-community-silent = Dni ciszy, po których pytam o kanał
settings-community-silent-hint = Wtedy pytam osobę, która go zaproponowała, czy jest jeszcze potrzebny. 0 oznacza nigdy.
settings-fun-posts = Wiadomości dla zabawy na kanale w ciągu dnia
settings-fun-posts-hint = Najwyżej tyle pytań, gier, wyników kaw i podsumowań na każdym kanale. Co się nie zmieści, przyjdzie innego dnia; tego, o co ktoś prosi, nigdy nie odmawiam.

## Gry

game-off = Gry są tu wyłączone. Osoba opiekująca się kanałem może je włączyć przez `/cx settings`.
game-guest = Gry są tu dla osób zatrudnionych. Popatrzeć zawsze można.
game-elsewhere = Gramy na kanałach: { $channels }. Napisz to tam i zaczynamy.
game-nowhere = Nie ma jeszcze kanału z grami. Zaproponuj go przez `/cx fun`, a będzie można na nim grać.
game-outside = Nie ma mnie już na kanale { $channel }. Wpisz tam `/invite @CX`, a zagramy.
game-quiz-button = :brain: Quiz
game-riddle-button = Zadaj zagadkę…
game-puzzles-button = :jigsaw: Łamigłówki
game-hosts-only = O tym, w co się tu gra, decyduje { $people }. Zapytaj, na pewno będzie miło.
game-packs-wrong = { $count ->
    [one] :warning: Jednego pytania z pakietów quizu nie można zadać. Wszystkie inne tak.
    [few] :warning: { $count } pytań z pakietów quizu nie można zadać. Wszystkie inne tak.
    [many] :warning: { $count } pytań z pakietów quizu nie można zadać. Wszystkie inne tak.
   *[other] :warning: { $count } pytania z pakietów quizu nie można zadać. Wszystkie inne tak.
}
game-pack-line = wiersz { $line }: { $detail }
game-pack-taken = inny plik jest już pakietem „{ $pack }”
game-pack-blank = „{ $part }” jest puste
game-pack-twice = inne pytanie pakietu ma to samo id
game-pack-nowhere = nie ma go w żadnym języku
game-pack-answer = poprawna odpowiedź to { $answer }, a takiej opcji nie ma
game-pack-options = { $lang-name }: potrzebne są opcje w liczbie od { $least } do { $most }
game-pack-uneven = języki mają różną liczbę opcji
game-pack-same = { $lang-name }: dwie opcje są takie same
game-pack-long = { $lang-name }: coś ma ponad { $most } znaków
quiz-title = :brain: Czas na quiz
quiz-open = { $count ->
    [one] Jedno pytanie dla chętnych. Trafiasz do drużyny z osobami z innych działów. Odpowiedzi są ukryte do { $until }.
    [few] { $count } pytania dla chętnych. Trafiasz do drużyny z osobami z innych działów. Odpowiedzi są ukryte do { $until }.
    [many] { $count } pytań dla chętnych. Trafiasz do drużyny z osobami z innych działów. Odpowiedzi są ukryte do { $until }.
   *[other] { $count } pytania dla chętnych. Trafiasz do drużyny z osobami z innych działów. Odpowiedzi są ukryte do { $until }.
}
quiz-play-button = Zagraj
quiz-nobody-yet = Zacznij grę
quiz-playing = { $count ->
    [one] Gra jedna osoba
    [few] Grają { $count } osoby
    [many] Gra { $count } osób
   *[other] Gra { $count } osoby
}
quiz-rule = Wynik drużyny to liczba dobrych odpowiedzi na osobę
quiz-over-title = :checkered_flag: Koniec quizu
quiz-unplayed = Dziś nikt nie miał chwili i to w porządku.
quiz-stopped = Gry zostały wyłączone, więc ten quiz skończył się wcześniej.
quiz-won = :tada: Wygrywa drużyna *{ $team }*, średnio { $mean } z { $questions } dobrych odpowiedzi: { $people }
quiz-drawn = :tada: Remis, średnio { $mean } z { $questions } dobrych odpowiedzi: *{ $teams }*
quiz-one-team = :tada: Graliście jako jedna drużyna, średnio { $mean } z { $questions } dobrych odpowiedzi: { $people }
quiz-won-quietly = :tada: Wygrywa drużyna *{ $team }*: { $people }
quiz-drawn-quietly = :tada: Remis: *{ $teams }*
quiz-one-team-quietly = :tada: Graliście jako jedna drużyna: { $people }. Odpowiedzi są w wątku.
quiz-total = Wszyscy razem: średnio { $mean } z { $questions } dobrych odpowiedzi
quiz-one-player = :seedling: Tym razem grała jedna osoba. Odpowiedzi są w wątku, a następnym razem zagraj i ty!
quiz-none-right = :see_no_evil: Nikt nie trafił ani razu, więc dziś wszyscy czegoś się nauczyli. Odpowiedzi są w wątku.
quiz-played = { $players ->
    [one] Jedna osoba
    [few] { $players } osoby
    [many] { $players } osób
   *[other] { $players } osoby
} · { $teams ->
    [one] jedna drużyna
    [few] { $teams } drużyny
    [many] { $teams } drużyn
   *[other] { $teams } drużyny
}
quiz-mine-button = Jak mi poszło?
quiz-answers = :bulb: Oto odpowiedzi, każda z małą historią.
quiz-answers-thanks = :bulb: Brawo, { $people }! Oto odpowiedzi, każda z małą historią.
quiz-knew = { $right ->
    [one] Wiedziała { $right } z { $players }
    [few] Wiedziały { $right } z { $players }
    [many] Wiedziało { $right } z { $players }
   *[other] Wiedziało { $right } z { $players }
}
quiz-form-title = Quiz
quiz-form-hint = Nikt nie widzi twoich odpowiedzi. Możesz je zmieniać do { $until }; gdy nie wiesz, zgaduj.
quiz-send-button = Wyślij
quiz-sent-first = :raised_hands: Twoja drużyna to *{ $team }*. Na razie jesteś tu jedyną osobą. Jeśli nikt nie dołączy, na koniec trafisz do innej drużyny.
quiz-sent = :raised_hands: Twoja drużyna to *{ $team }*, a w niej: { $people }.
quiz-sent-until = Możesz zmieniać odpowiedzi do { $until }.
quiz-change-button = Zmień odpowiedzi
quiz-mine-title = Jak mi poszło?
quiz-mine = Dobre odpowiedzi: *{ $right } z { $all }*. Widzisz to tylko ty.
quiz-mine-team = Twoja drużyna: { $team }, średnio { $mean } dobrych odpowiedzi
quiz-mine-team-quietly = Twoja drużyna: { $team }. Przy tak małej liczbie graczy średnia zdradziłaby wynik innych, więc jej nie pokazuję.
quiz-mine-one-team = Graliście jako jedna drużyna, średnio { $mean } dobrych odpowiedzi
quiz-mine-one-team-quietly = Graliście jako jedna drużyna. Przy tak małej liczbie graczy średnia zdradziłaby wynik innych, więc jej nie pokazuję.
quiz-mine-alone = Tym razem nikt poza tobą nie grał.
quiz-mine-right = :white_check_mark: { $answer }
quiz-mine-wrong = Twoja odpowiedź: { $chosen }. Poprawna: *{ $right }*.
quiz-mine-open = Bez odpowiedzi. Poprawna: *{ $right }*.
quiz-plan = :brain: *Quiz na kanale { $channel }*
quiz-plan-open = Jeden trwa do { $until }.
quiz-plan-next = Następny zaczyna się { $at }.
quiz-plan-paused = Odpoczywa, bo na ostatnie nikt nie miał chwili.
quiz-plan-none = Żaden nie jest zaplanowany.
quiz-plan-how = { $count ->
    [one] Drużyny mniej więcej jednoosobowe
    [few] Drużyny po około { $count } osób
    [many] Drużyny po około { $count } osób
   *[other] Drużyny po około { $count } osoby
}, z różnych działów. Planuje: { $people }
quiz-weekly-button = Co tydzień
quiz-now-button = Jeden teraz
quiz-off-button = Już nie
quiz-plan-weekly = :white_check_mark: Quiz zaczyna się tu co tydzień, pierwszy { $at }. Żadne pytanie nie wróci, póki nie padną wszystkie.
quiz-plan-never = Dni quizu nie są dniami pracy. Osoba opiekująca się kanałem może je zmienić przez `/cx settings`.
quiz-plan-off = :white_check_mark: Nie zacznie się tu już żaden quiz. Ten, który trwa, skończy się jak zwykle.
quiz-now-done = :white_check_mark: Trwa do { $until }. Dobrej zabawy!
quiz-now-late = Jest za późno albo to nie dzień pracy, a po pracy nikt nie powinien grać. Spróbuj jutro albo zaplanuj quiz co tydzień.
quiz-open-already = Trwa tu już quiz, do { $until }.
quiz-gone = Nie mogę już znaleźć tego quizu.
quiz-closed = Ten quiz już się skończył, więc odpowiedzi nie mogą się liczyć. Zagraj w następnym!
quiz-not-over = Jeszcze trwa. Wróć po { $until }.
quiz-not-played = Nie ma cię w tym quizie, więc nie ma czego pokazać. Odpowiedzi są w wątku.
quiz-paused = { $count ->
    [one] Na ostatni quiz na kanale { $channel } nikt nie miał chwili, więc odpoczywa. Gdy wróci ochota, wystarczy jedno kliknięcie.
    [few] Na ostatnie { $count } quizy na kanale { $channel } nikt nie miał chwili, więc odpoczywają. Gdy wróci ochota, wystarczy jedno kliknięcie.
    [many] Na ostatnich { $count } quizów na kanale { $channel } nikt nie miał chwili, więc odpoczywają. Gdy wróci ochota, wystarczy jedno kliknięcie.
   *[other] Na ostatnie { $count } quizu na kanale { $channel } nikt nie miał chwili, więc odpoczywają. Gdy wróci ochota, wystarczy jedno kliknięcie.
}
quiz-used-up = { $count ->
    [one] Jedyne pytanie już padło na kanale { $channel }. Wróci; nowe można dodać w pakiecie (README, „Question packs”).
    [few] Wszystkie { $count } pytania już padły na kanale { $channel }. Wracają od najstarszych; nowe można dodać w pakiecie (README, „Question packs”).
    [many] Wszystkie { $count } pytań już padło na kanale { $channel }. Wracają od najstarszych; nowe można dodać w pakiecie (README, „Question packs”).
   *[other] Wszystkie { $count } pytania już padły na kanale { $channel }. Wracają od najstarszych; nowe można dodać w pakiecie (README, „Question packs”).
}
quiz-team-1 = :fox_face: Lisy
quiz-team-2 = :owl: Sowy
quiz-team-3 = :dolphin: Delfiny
quiz-team-4 = :bee: Pszczoły
quiz-team-5 = :hedgehog: Jeże
quiz-team-6 = :penguin: Pingwiny
quiz-team-7 = :tiger: Tygrysy
quiz-team-8 = :turtle: Żółwie
puzzle-off = Tablica łamigłówek jest wyłączona. Osoba opiekująca się kanałem może ją włączyć przez `/cx settings`.
puzzle-name = { $game ->
    [wordle] Wordle
    [wordle_es] Wordle (ES)
    [parle] Par🇮🇹le
    [literalnie] Literalnie
    [connections] Connections
    [strands] Strands
    [mini] The Mini
    [quordle] Quordle
    [nerdle] Nerdle
    [worldle] Worldle
    [tradle] Tradle
    [globle] Globle
   *[timeguessr] TimeGuessr
}
puzzle-guesses = { $count ->
    [one] jedna próba
    [few] { $count } próby
    [many] { $count } prób
   *[other] { $count } próby
}
puzzle-mistakes = { $count ->
    [0] bez błędu
    [one] jeden błąd
    [few] { $count } błędy
    [many] { $count } błędów
   *[other] { $count } błędu
}
puzzle-unsolved = bez rozwiązania
puzzle-hints = { $count ->
    [0] bez podpowiedzi
    [one] jedna podpowiedź
    [few] { $count } podpowiedzi
    [many] { $count } podpowiedzi
   *[other] { $count } podpowiedzi
}
puzzle-points = { $count ->
    [one] jeden punkt
    [few] { $count } punkty
    [many] { $count } punktów
   *[other] { $count } punktu
}
puzzle-offer = :jigsaw: { $results } – czy zapisywać twoje wyniki na cotygodniową tablicę tego kanału?
puzzle-offer-once = Pytam tylko raz. Zapisuję sam wynik, nigdy siatkę ani słowo; przez `/cx fun puzzles` zmienisz to w każdej chwili.
puzzle-keep-button = Zapisuj
puzzle-refuse-button = Nie, dziękuję
puzzle-kept = :white_check_mark: Będę zapisywać twoje wyniki. Tablica pojawia się w poniedziałek i wymienia tylko to, co się udało.
puzzle-not-kept = :white_check_mark: Nie zapisuję twoich wyników, a tych, które były, już nie ma. `/cx fun puzzles`, jeśli zmienisz zdanie.
puzzle-known = To już jest na tablicy ({ $games }). Liczy się pierwszy wynik, więc nic się nie zmieniło.
puzzle-stand-on = :jigsaw: { $channel } ma cotygodniową tablicę łamigłówek: wklej to, co udostępnia twoja gra, a w poniedziałek dowiesz się, kto grał i jakie były najlepsze chwile.
puzzle-stand-off = :jigsaw: { $channel } nie ma tablicy łamigłówek.
puzzle-games = Znam: { $games }.
puzzle-stand-mine = Twoje wyniki są zapisywane.
puzzle-stand-not-mine = Twoje wyniki nie są zapisywane.
puzzle-leave-button = Nie zapisuj moich
puzzle-board-on-button = Załóż tablicę
puzzle-board-off-button = Usuń tablicę
puzzle-promise = Bez serii, bez rankingu, bez siatek. Kto nie chce tu być, tego nie ma.
puzzle-board-on = :white_check_mark: { $channel } ma teraz tablicę. Zapisuję wklejane wyniki osób, które tego chcą; w poniedziałek ją przeczytasz.
puzzle-board-off = :white_check_mark: { $channel } nie ma już tablicy.
puzzle-board-title = :jigsaw: Łamigłówki tygodnia
puzzle-board-people = { $count ->
    [one] grała jedna osoba
    [few] grały { $count } osoby
    [many] grało { $count } osób
   *[other] grało { $count } osoby
}
puzzle-board-results = { $count ->
    [one] jeden wynik
    [few] { $count } wyniki
    [many] { $count } wyników
   *[other] { $count } wyniku
}
puzzle-board-average = średnio { $average }
puzzle-board-best = :star2: Najlepsza chwila: { $best }, { $people }
puzzle-board-best-many = { $count ->
    [one] :star2: Najlepsza chwila: { $best }, jedna osoba
    [few] :star2: Najlepsza chwila: { $best }, { $count } osoby
    [many] :star2: Najlepsza chwila: { $best }, { $count } osób
   *[other] :star2: Najlepsza chwila: { $best }, { $count } osoby
}
puzzle-board-days = { $days ->
    [one] :sunny: Jeden dzień z grą: { $people }
    [few] :sunny: { $days } dni z grą: { $people }
    [many] :sunny: { $days } dni z grą: { $people }
   *[other] :sunny: { $days } dnia z grą: { $people }
}
puzzle-board-how = Wyniki osób, które tego chcą. `/cx fun puzzles`, żeby tu być albo nie.
riddle-posed = :white_check_mark: Zagadka czeka. Odpowiedzi idą do jej wątku; powiem, gdy któraś będzie trafna.
riddle-off = Zagadki są tu wyłączone.
riddle-off-here = Na tym kanale nie ma zagadek.
riddle-switched-off = :white_check_mark: Od teraz nie ma tu zagadek. `/cx fun riddle on` je przywróci.
riddle-switched-on = :white_check_mark: Można tu zadawać zagadki. Wyłącza je `/cx fun riddle off`.
riddle-own-open = Masz tu otwartą zagadkę. Gdy ktoś ją rozwiąże albo ją zakończysz, może przyjść następna.
riddle-typed = Oto ona na inny raz: `/cx fun riddle { $riddle }`
riddle-day-full = { $count ->
    [one] Dziś była tu już zagadka i na jeden dzień wystarczy. Zachowaj swoją na jutro.
    [few] Dziś były tu już { $count } zagadki i na jeden dzień wystarczy. Zachowaj swoją na jutro.
    [many] Dziś było tu już { $count } zagadek i na jeden dzień wystarczy. Zachowaj swoją na jutro.
   *[other] Dziś było tu już { $count } zagadki i na jeden dzień wystarczy. Zachowaj swoją na jutro.
}
riddle-no-emoji = Zadaj ją w emoji, na przykład :lion_face: :crown:
riddle-wordy = Tylko emoji; słowa by ją zdradziły.
riddle-many-emoji = To długi rządek. Im mniej emoji, tym lepsza zagadka.
riddle-no-answer = Jaka jest odpowiedź? Napisz ją po znaku „=”, na przykład :lion_face: :crown: = Król Lew
riddle-long-answer = Trochę krótsza odpowiedź: najwyżej { $most } znaków.
riddle-many-answers = Liczba wariantów odpowiedzi: najwyżej { $most }.
riddle-long-hint = Trochę krótsza podpowiedź: najwyżej { $most } znaków.
riddle-telling = Podpowiedź zdradza odpowiedź.
riddle-asks = { $person } pyta: co to jest?
riddle-hint = :bulb: { $hint }
riddle-how = Zgaduj w wątku. Ogonki i drobne literówki się nie liczą.
riddle-end-button = Zakończ…
riddle-next-button = Zadaj następną
riddle-over-solved = :tada: Odgadnięte: { $person }. *{ $answer }*
riddle-over = Odpowiedź: *{ $answer }*
riddle-solved = :tada: Zgadza się, { $person }! *{ $answer }*
riddle-told = Odpowiedź: *{ $answer }*. Trudna! Kto zada następną?
riddle-form-title = Zadaj zagadkę
riddle-emoji-label = Zagadka w emoji
riddle-emoji-example = :lion_face: :crown:
riddle-answer-label = Odpowiedź
riddle-answer-example = Król Lew
riddle-answer-hint = Inne warianty po kresce: Król Lew | The Lion King
riddle-hint-label = Podpowiedź
riddle-hint-example = Film z 1994 roku
riddle-form-how = Nikt nie zobaczy odpowiedzi, póki ktoś nie zgadnie, póki jej nie zakończysz albo póki nie miną trzy dni pracy.
riddle-pose-button = Zadaj
riddle-end-title = Zakończ zagadkę
riddle-solver-label = Kto zgadł?
riddle-solver-placeholder = Wybierz osobę
riddle-solver-hint = Zostaw puste, jeśli nikt. Odpowiedź podam tak czy inaczej.
riddle-tell-button = Podaj odpowiedź
riddle-wrong-solver = Wybierz kogoś, kto tu jest i nie zadał tej zagadki.
riddle-is-over = Ta zagadka już się skończyła. Zadasz następną?
riddle-not-yours = Zadał ją kto inny: { $person }. Ta osoba może ją zakończyć.
settings-games-title = Gry
settings-games-on = Na kanałach z grami można grać
settings-quiz-days = Dni cotygodniowego quizu
settings-quiz-hours = Kiedy można grać
settings-quiz-hours-hint = Na przykład 12:00-15:00, według zegara kanału albo firmy. Tylko w dni pracy.
settings-quiz-questions = Liczba pytań w quizie
settings-quiz-team = Liczba osób w drużynie, zanim powstanie następna
settings-riddles = Liczba zagadek na kanale w ciągu dnia
settings-riddles-hint = 0: żadnej.
settings-puzzles = Wyniki codziennych łamigłówek można zapisywać na tablicy
settings-games-guests = Goście mogą grać

## coffee

coffee-word = kawa
coffee-button = :coffee: Kawa
coffee-off = Losowe kawy są tu wyłączone. `/cx` pokaże, co jeszcze potrafię.
coffee-guest = Losowe kawy są tu dla osób zatrudnionych w firmie. Kawa z ludźmi, z którymi pracujesz, to zawsze dobry pomysł.
coffee-intro = { $weeks ->
    [one] :coffee: *Losowa kawa.* Co tydzień poznaję cię z kimś z firmy, w miarę możliwości z innego działu. Dwadzieścia minut, bez planu.
    [few] :coffee: *Losowa kawa.* Co { $weeks } tygodnie poznaję cię z kimś z firmy, w miarę możliwości z innego działu. Dwadzieścia minut, bez planu.
    [many] :coffee: *Losowa kawa.* Co { $weeks } tygodni poznaję cię z kimś z firmy, w miarę możliwości z innego działu. Dwadzieścia minut, bez planu.
   *[other] :coffee: *Losowa kawa.* Co { $weeks } tygodnia poznaję cię z kimś z firmy, w miarę możliwości z innego działu. Dwadzieścia minut, bez planu.
}
coffee-not-joined = Jeszcze nie bierzesz udziału. Następna runda zaczyna się { $day }.
coffee-joined-in = Bierzesz udział: { $places }. Następna runda zaczyna się { $day }.
coffee-company = cała firma
coffee-waits-for-you = Ostatnie rundy minęły bez odpowiedzi, więc daję ci spokój. Chcesz dalej brać udział?
coffee-paused = Masz przerwę. Przed { $day } z nikim cię nie łączę.
coffee-meeting = W tej rundzie spotykasz: { $names }.
coffee-place = Kawa na { $place }
coffee-place-company = Kawa w całej firmie
coffee-private = Widzisz to tylko ty. Twoje preferencje zostają między nami.
coffee-join-button = Biorę udział
coffee-form-button = Preferencje…
coffee-pause-button = Przerwa…
coffee-pause-button-short = Zrób przerwę
coffee-stop-button = Zakończ
coffee-leave-button = Opuść
coffee-resume-button = Zakończ przerwę
coffee-stay-button = Zostaję
coffee-offer-button = Zaproponuj na tym kanale
coffee-welcome = :coffee: Bierzesz udział ({ $place }). Powiem ci { $day }, z kim się spotkasz. Napisz, co lubisz, a łatwiej będzie o wspólny temat.
coffee-on-top = Czeka cię jeszcze kawa ({ $names }); ta jest dodatkowa.
coffee-stopped = Gotowe: koniec kaw. `/cx coffee` pozwala wrócić w każdej chwili.
coffee-left = Kawy ({ $place }) są już bez ciebie. `/cx coffee` pozwala wrócić w każdej chwili.
coffee-stayed = :coffee: Świetnie! Następna runda zaczyna się { $day }.
coffee-saved = Zapisane. Liczy się od następnej rundy.
coffee-saved-not-joined = Zapisane. Jeszcze nie bierzesz udziału: naciśnij *Biorę udział*, a będzie się liczyć od następnej rundy.
coffee-pause-title = Przerwa od kawy
coffee-pause-label = Do kiedy?
coffee-pause-hint = Przed tym dniem z nikim cię nie łączę. Potem znów bierzesz udział, bez żadnego klikania.
coffee-pause-wrong = Wybierz dzień w ciągu najbliższego roku.
coffee-form-title = Kawa i ty
coffee-interests-label = Co lubisz?
coffee-interests-example = szachy, bieganie po lesie, stare mapy
coffee-interests-hint = Oddziel przecinkami. Wspólne zainteresowania widzą tylko osoby, które się spotykają.
coffee-interests-long = Trochę krócej, proszę: najwyżej { $count } znaków.
coffee-languages-label = W jakich innych językach chcesz rozmawiać?
coffee-languages-placeholder = Wybierz języki
coffee-apart-label = Z kim mam cię nie łączyć?
coffee-apart-placeholder = Wybierz osoby
coffee-apart-hint = Poufne: używam tego tylko do łączenia w pary. Nikt się nie dowie, nawet osoby opiekujące się kanałem.
coffee-apart-yourself = To ty. Wybierz tylko inne osoby.
coffee-apart-many = Najwyżej { $count } osób, proszę.
coffee-seat-label = Miejsce z losowania
coffee-seat-option = W każdej rundzie wylosuj kogoś na kawę ze mną
coffee-seat-hint = Proponujesz to jako kierownictwo: wylosowana osoba dostaje pół godziny z tobą.
coffee-pair = { $count ->
    [one] :coffee: *Kawa!* { $names }
    [few] :coffee: *Kawa na { $count } osoby:* { $names }
    [many] :coffee: *Kawa na { $count } osób:* { $names }
   *[other] :coffee: *Kawa na { $count } osoby:* { $names }
}
coffee-extra = :sparkles: Dodatkowa runda: *{ $one }* i *{ $other }*
coffee-why = *Dlaczego wy:* { $reasons }
coffee-why-functions = { $names }
coffee-why-liked = wspólne zainteresowania: { $names }
coffee-why-new = wasza pierwsza wspólna kawa
coffee-why-again = od ostatniej minęło trochę czasu
coffee-why-seat = :game_die: miejsce z losowania, zaprasza { $person }
coffee-times = { $count ->
    [one] *Pora, która wszystkim pasuje:*
    [few] *Pory, które wszystkim pasują:*
    [many] *Pory, które wszystkim pasują:*
   *[other] *Pory, które wszystkim pasują:*
}
coffee-no-time = W najbliższych dwóch tygodniach nie macie wspólnych godzin pracy. Nagrajcie sobie wiadomość albo napiszcie tu parę zdań; to też się liczy.
coffee-ice = *Na przełamanie lodów:* { $question }
coffee-how = Wystarczy jedna odpowiedź za wszystkich. Pytam, czy było spotkanie, nigdy o czym.
coffee-met-button = Kawa wypita
coffee-planned-button = Mamy termin
coffee-cannot-button = Tym razem nie mogę
coffee-not-yet-button = Jeszcze nie
coffee-said-planned = :calendar: { $person } ma już termin
coffee-said-cannot = :wave: { $person } tym razem nie może
coffee-said-left = { $person } już tu nie pracuje
coffee-half = :hourglass_flowing_sand: Półmetek! Udało się znaleźć chwilę na kawę?
coffee-end = :coffee: Ta runda dobiega końca. Udało się spotkać?
coffee-met = :tada: Kawa wypita. Niech wyniknie z tego coś dobrego!
coffee-over = Ta runda się skończyła. Następna kawa to nowa okazja.
coffee-moved = :coffee: Dołącza { $person }. Rozmawiacie dalej we troje, w osobnej rozmowie.
coffee-not-yours = To kawa innych osób albo jej runda się skończyła. `/cx coffee` pokaże twoje.
coffee-silent = { $count ->
    [one] :coffee: Jedna kawa minęła bez odpowiedzi i nic się nie stało. Łączyć cię dalej?
    [few] :coffee: { $count } kawy minęły bez odpowiedzi i nic się nie stało. Łączyć cię dalej? Dopóki nie odpowiesz, z nikim cię nie łączę.
    [many] :coffee: { $count } kaw minęło bez odpowiedzi i nic się nie stało. Łączyć cię dalej? Dopóki nie odpowiesz, z nikim cię nie łączę.
   *[other] :coffee: { $count } kawy minęło bez odpowiedzi i nic się nie stało. Łączyć cię dalej? Dopóki nie odpowiesz, z nikim cię nie łączę.
}
coffee-alone = :coffee: Tym razem nie było z kim cię połączyć.
coffee-partner-left = :coffee: { $person } już tu nie pracuje, więc z waszej kawy nic nie będzie.
coffee-partner-cannot = :coffee: { $person } tym razem nie może.
coffee-alone-join = Możesz teraz dołączyć do dwóch osób albo po prostu poczekać: następna runda zaczyna się { $day }.
coffee-alone-wait = Następna runda zaczyna się { $day }.
coffee-only-one = :coffee: Na razie udział bierzesz tylko ty ({ $place }), więc runda się nie zaczęła. Następna ruszy, gdy ktoś dołączy: warto kogoś namówić.
coffee-sits-out = :coffee: Masz dodatkową kawę (*{ $pair }*), więc tę rundę pomijasz: jedna kawa naraz. Następna runda zaczyna się { $day }.
coffee-third-button = Dołącz do dwóch osób
coffee-third-found = :coffee: Jest was teraz troje: { $names } i ty. Rozmowa otworzy się, gdy wszyscy będą w pracy.
coffee-third-none = W tej chwili nie ma dwóch osób, do których można dołączyć. Następna runda zaczyna się { $day }.
coffee-offer = { $weeks ->
    [one] :coffee: { $person } proponuje losowe kawy na { $place }: co tydzień dwie osoby, które biorą udział, spotykają się na dwadzieścia minut.
    [few] :coffee: { $person } proponuje losowe kawy na { $place }: co { $weeks } tygodnie dwie osoby, które biorą udział, spotykają się na dwadzieścia minut.
    [many] :coffee: { $person } proponuje losowe kawy na { $place }: co { $weeks } tygodni dwie osoby, które biorą udział, spotykają się na dwadzieścia minut.
   *[other] :coffee: { $person } proponuje losowe kawy na { $place }: co { $weeks } tygodnia dwie osoby, które biorą udział, spotykają się na dwadzieścia minut.
}
coffee-offer-members = { $count ->
    [one] Udział bierze { $count } osoba. Następna runda zaczyna się { $day }. Zakończyć może osoba, która to zaproponowała, lub opiekująca się kanałem.
    [few] Udział biorą { $count } osoby. Następna runda zaczyna się { $day }. Zakończyć może osoba, która to zaproponowała, lub opiekująca się kanałem.
    [many] Udział bierze { $count } osób. Następna runda zaczyna się { $day }. Zakończyć może osoba, która to zaproponowała, lub opiekująca się kanałem.
   *[other] Udział bierze { $count } osoby. Następna runda zaczyna się { $day }. Zakończyć może osoba, która to zaproponowała, lub opiekująca się kanałem.
}
coffee-close-button = Zakończ kawy
coffee-offered-already = Na tym kanale kawy są już zaproponowane: dołącz pod tamtą wiadomością.
coffee-offered-again = Poprzednia wiadomość jest znów aktywna: { $link }
coffee-offered-again-link = zobacz
coffee-offer-closed = Tu nie ma już losowych kaw. `/cx coffee` pokaże rundy całej firmy.
coffee-members-only = Ta kawa jest dla osób z kanału { $channel }. Najpierw dołącz do kanału, potem kliknij tam jeszcze raz *Biorę udział*.
coffee-offer-not-yours = Zakończyć może tylko { $person } (to jej lub jego pomysł) albo osoba opiekująca się kanałem.
coffee-offer-ended = Kawy na { $place } zostały zakończone. Pary, które już są, mogą się jeszcze spotkać.
coffee-offer-over = Losowe kawy na tym kanale zostały zakończone. `/cx coffee` pokaże rundy całej firmy.
coffee-between-button = :coffee: Runda kawy dla tych dwóch
coffee-between = :coffee: *{ $one } × { $other }*: { $day } zaczyna się runda kawy tylko dla waszych dwóch działów. Kto do tego czasu dołączy, spotka kogoś z drugiego.
coffee-between-how = Dołączając, bierzesz odtąd udział w losowych kawach; jedno kliknięcie to kończy. Jeśli czeka cię inna kawa, ta runda obejmie cię dopiero po naciśnięciu *Biorę udział*.
coffee-between-begun = Zaproszenie jest na { $channel }. W dniu { $day } łączę osoby, które do tego czasu dołączą.
coffee-between-already = Runda kawy dla tych dwóch już jest (od { $day }). Następną można zacząć dwa tygodnie później.
coffee-between-unknown = Jednego z tych działów już nie ma, więc nie ma kogo łączyć.
coffee-between-not-yours = Takie rundy zaczyna kierownictwo i osoby opiekujące się kanałem. `/cx coffee` pokaże twoje.
coffee-between-nobody = :coffee: Runda *{ $one } × { $other }* nikogo nie połączyła, bo w co najmniej jednym z tych działów nikt nie jest teraz wolny na kawę. Warto o niej wspomnieć w obu; następną można zacząć od { $day }.
coffee-result-head = :coffee: *Kawy od { $day }* · { $place }
    { $line }
coffee-result = { $met ->
    [one] wypita { $met } kawa z { $groups }
    [few] wypite { $met } kawy z { $groups }
    [many] wypitych { $met } kaw z { $groups }
   *[other] wypite { $met } kawy z { $groups }
}
coffee-result-few = Kilka osób spotkało się na kawie. W następnej rundzie jest miejsce i dla ciebie.
coffee-result-people = { $count ->
    [one] { $count } osoba kogoś poznała
    [few] { $count } osoby kogoś poznały
    [many] { $count } osób kogoś poznało
   *[other] { $count } osoby kogoś poznało
}
coffee-result-across = { $count ->
    [one] { $count } między działami
    [few] { $count } między działami
    [many] { $count } między działami
   *[other] { $count } między działami
}
coffee-result-seats = { $count ->
    [one] :game_die: miejsce z losowania wykorzystane
    [few] :game_die: { $count } miejsca z losowania wykorzystane
    [many] :game_die: { $count } miejsc z losowania wykorzystanych
   *[other] :game_die: { $count } miejsca z losowania wykorzystane
}
coffee-first-met = :handshake: Poznali się: { $pairs }
coffee-first-met-pair = { $one } – { $other } ({ $count })
coffee-digest-title = Przy kawie
coffee-question-1 = Jakie słowa klienta pamiętasz do dziś?
coffee-question-2 = Co najfajniejszego stoi na twoim biurku i skąd się tam wzięło?
coffee-question-3 = Które zadanie od jutra chętnie oddasz robotowi?
coffee-question-4 = Czego inni nie rozumieją w pracy twojego zespołu?
coffee-question-5 = Jakie miejsce w twojej okolicy każdy powinien raz zobaczyć?
coffee-question-6 = Kim chce się być, gdy ma się dziesięć lat? Jak było u ciebie?
coffee-question-7 = Jaką nową rzecz znasz od niedawna, zupełnie niezwiązaną z pracą?
coffee-question-8 = Co gotujesz, gdy przychodzą znajomi?
coffee-question-9 = Z kim stąd chcesz się zamienić pracą na tydzień?
coffee-question-10 = Co sprawia, że poniedziałek jest dla ciebie dobry?
coffee-question-11 = Jaki film lub serial możesz od razu obejrzeć jeszcze raz?
coffee-question-12 = Co najmilszego zrobił dla ciebie ktoś z pracy?
coffee-question-13 = Z których naszych produktów lub usług korzystasz prywatnie?
coffee-question-14 = Jesteś przez jeden dzień po stronie klienta: co zmieniasz najpierw?
coffee-question-15 = Jaka piosenka przywołuje całe lato?
coffee-question-16 = Co robisz, gdy utkniesz?
coffee-question-17 = Skowronek czy sowa? Zawsze tak było?
coffee-question-18 = Jaką książkę najczęściej dajesz w prezencie?
coffee-question-19 = Jaki drobiazg cię w tym tygodniu rozśmieszył?
coffee-question-20 = Który nawyk poprawia twoje dni?
coffee-question-21 = Jaki sport uprawiasz albo udajesz, że rozumiesz?
coffee-question-22 = Jak wyglądają wymarzone wakacje prawie bez pieniędzy?
coffee-question-23 = Którego słowa z twojego języka nie da się dobrze przetłumaczyć?
coffee-question-24 = Na co się cieszysz?
settings-coffee-title = Kawa
settings-coffee-on = Losowe kawy
settings-coffee-weeks = Tygodnie między rundami
settings-coffee-apart = Rundy do ponownego spotkania
settings-coffee-apart-hint = Dotrzymywane, gdy tylko się da.
settings-coffee-channel = Kanał na wynik rundy
settings-coffee-channel-hint = Kilka liczb, bez nazwisk. Puste: mówi o tym tylko tygodniowe podsumowanie.

## swap

swap-button = :arrows_counterclockwise: Zamiana miejsc
swap-off = Zamiany miejsc są tu wyłączone. `/cx` pokaże, co jeszcze potrafię.
swap-guest = Zamiany są tu dla osób z firmy. Zapytaj swoją osobę kontaktową o dzień u jej boku.
swap-intro = :arrows_counterclockwise: *Zamiana miejsc.* Spędź dzień lub dwa w pracy kogoś innego, spójrz stamtąd na naszych klientów i przynieś to, czego się dowiesz. W tym czasie zastąpi cię osoba, którą wskażesz.
swap-none = Nie ma jeszcze żadnej oferty. Zacznij od siebie: *Zaproś do siebie…*
swap-more = { $count ->
    [one] Jeszcze { $count } oferta jest w *Zgłoś się…*
    [few] Jeszcze { $count } oferty są w *Zgłoś się…*
    [many] Jeszcze { $count } ofert jest w *Zgłoś się…*
   *[other] Jeszcze { $count } oferty jest w *Zgłoś się…*
}
swap-how = Do trzech propozycji. Nic nie jest ustalone, dopóki nie zgodzą się gospodarz i osoba, która cię zastąpi.
swap-offer-button = Zaproś do siebie…
swap-apply-button = Zgłoś się…
swap-mine-button = Moje zamiany
swap-show-button = Zobacz oferty
swap-change-button = Zmień…
swap-close-button = Wycofaj
swap-close-title = Wycofać ofertę?
swap-close-question = Nikt nowy się nie zgłosi. Ustalone terminy zostają; odwołasz je osobno.
swap-own-offer = :sunny: *Twoja oferta:* { $title } · do { $day }
swap-mine-none = Nie masz jeszcze żadnej zamiany. Zobacz oferty albo zaproś kogoś do siebie.
swap-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
swap-span = { $first } i { $last }
swap-pair = *{ $title }*  ·  { $guest } u { $host }
swap-stands-asked = :hourglass_flowing_sand: Pytam: { $host }.
swap-stands-cover = :hourglass_flowing_sand: Termin: { $days }. Pytam o zastępstwo: { $cover }.
swap-stands-uncovered = :mag: Termin: { $days }. Szukamy zastępstwa.
swap-stands-confirmed = :white_check_mark: Ustalone: { $days }. Zastępstwo: { $cover }.
swap-stands-over = Ta zamiana już się zakończyła.
swap-welcome-button = Zapraszam…
swap-decline-button = Nie tym razem…
swap-cover-button = Zastąpię
swap-cannot-button = Nie mogę
swap-name-button = Wskaż kogoś…
swap-withdraw-button = Wycofaj się…
swap-withdraw-title = Wycofaj się
swap-call-off-button = Odwołaj…
swap-waits-host = :arrows_counterclockwise: { $guest } chce cię odwiedzić: *{ $title }*
swap-waits-cover = :arrows_counterclockwise: Czy zastąpisz { $guest }? Termin: { $days }
swap-waits-name = :arrows_counterclockwise: Kto jeszcze może cię zastąpić ({ $days }), gdy będziesz u { $host }?
swap-host-question = :arrows_counterclockwise: { $guest } chce spędzić z tobą { $days }: *{ $title }*
swap-hopes-said = Czego chce się dowiedzieć
swap-suits-said = Pasujące dni
swap-host-how = Decyzja należy do ciebie. Jeśli przez pięć dni roboczych nie będzie odpowiedzi, zapytam kogoś innego.
swap-cover-question = :handshake: { $guest } wybiera się do { $host } ({ $days }, *{ $title }*) i prosi cię o zastępstwo w codziennej pracy. Możesz?
swap-cover-how = Nic nie jest ustalone bez twojej zgody. „Nie” też jest w porządku: { $guest } zapyta wtedy kogoś innego.
swap-name-nobody = :tada: { $host } zaprasza!
swap-name-unable = { $person } nie może cię zastąpić.
swap-name-silent = { $person } jeszcze nie odpowiada, więc na to nie liczę.
swap-gone-left = { $person }: tej osoby już tu nie ma.
swap-name-question = Kto jeszcze może cię zastąpić ({ $days })? { $host } trzyma termin.
swap-name-how = Zamiana będzie ustalona, gdy ktoś zgodzi się cię zastąpić.
swap-welcomed = :tada: { $host } zaprasza cię ({ $days }): *{ $title }*. Pytam teraz o zastępstwo: { $cover }. Jedno „tak” i wszystko ustalone.
swap-moved-declined = { $host } tym razem nie może (*{ $title }*).
swap-moved-silent = { $host } nie znajduje czasu na odpowiedź (*{ $title }*).
swap-moved-closed = { $host } nie zaprasza już na *{ $title }*.
swap-moved-off = { $host } musi odwołać termin { $days }.
swap-moved-uncovered = Na czas nie było zastępstwa, więc wizyta u { $host } ({ $days }) się nie odbędzie.
swap-moved-next = :arrow_right: Pytam o twoją następną propozycję: { $host }, *{ $title }*.
swap-moved-none = To była ostatnia z twoich propozycji. Nowe oferty pojawiają się często: zajrzyj i zgłoś się znów, kiedy zechcesz.
swap-confirmed-guest = :white_check_mark: *Ustalone:* { $days }, gości cię { $host } (*{ $title }*). Zastępstwo: { $cover }.
swap-confirmed-host = :white_check_mark: *Ustalone:* { $days }, odwiedza cię { $guest } (*{ $title }*). Zastępstwo: { $cover }.
swap-confirmed-cover = :white_check_mark: *Dziękuję!* { $days }: zastępujesz { $guest }. Gospodarz wizyty: { $host }.
swap-list-guest = *Zanim wyruszysz*
    • Przekaż to, co nie może czekać ({ $cover }), i powiedz zespołowi, kogo pytać
    • Zapytaj, gdzie i o której zaczynacie i co zabrać ({ $host })
    • Weź ze sobą jedno pytanie: co czują tu klienci, czego my nigdy nie widzimy?
    • Patrz, słuchaj, pomagaj, gdzie można. Co poufne, zostaje na miejscu
swap-list-host = *Przed wizytą*
    • Napisz, gdzie i o której zaczynacie ({ $guest }), a zespołowi, kto przychodzi
    • Pokaż prawdziwą pracę, nie prezentację; daj czegoś spróbować
    • Niech dane klientów nie leżą na widoku, jeśli nie są potrzebne
    • Zostaw kwadrans na koniec: co było zaskoczeniem?
swap-list-cover = *Przed tym dniem*
    • Ustalcie, co trzeba zrobić, a co może poczekać ({ $guest })
    • Sprawdź, czy masz wszystko: dostępy, kontakty, otwarte sprawy
    • Umówcie się, jak się złapać, gdy coś nie może czekać
swap-unsettled = { $cover } jednak nie zastąpi { $guest } ({ $days }). Zachowaj ten termin: szukamy kogoś innego i dam ci znać.
swap-off-called = { $by } musi odwołać *{ $title }* ({ $days }).
swap-off-left = *{ $title }* ({ $days }) się nie odbędzie.
swap-off-uncovered = Na czas nie było zastępstwa, więc *{ $title }* ({ $days }) się nie odbędzie.
swap-off-free = Ten dzień znów jest twój. Dziękuję za gotowość! `/cx swap` pokaże inne oferty.
swap-changed = :pencil2: { $host } zmienia ofertę z twojego zgłoszenia: *{ $title }*
swap-settled-welcomed = :tada: Zapraszasz { $guest } ({ $days }). Zajmę się zastępstwem i dam znać, gdy wszystko będzie ustalone.
swap-settled-declined = Dziękuję za szczerą odpowiedź. { $guest } dowie się ode mnie życzliwie.
swap-settled-silent = { $guest } pyta już gdzie indziej, bo nie było odpowiedzi. Nic się nie stało; `/cx swap` pokaże, co jest otwarte.
swap-settled-unable = Dziękuję, że mówisz. { $guest } wskaże kogoś innego.
swap-settled-named = Dziękuję, już pytam.
swap-settled-off = Nie trzeba już nic robić: ta wizyta ({ $guest }) na razie się nie odbędzie.
swap-gone = To rozstrzygnęło się już bez ciebie albo się zakończyło. `/cx swap` pokaże oferty i twoje zamiany.
swap-called-off = Odwołane. Powiem pozostałym.
swap-taken-back = Wycofane. { $host } przeczyta o tym tam, gdzie było moje pytanie.
swap-offer-gone = Ta oferta nie jest już otwarta. `/cx swap` pokaże inne.
swap-offers-many = Liczba twoich ofert: { $count }. Najpierw wycofaj jedną: *Moje zamiany*.
swap-title-of = Dzień w dziale { $function }
swap-offered = :sunny: Dziękuję! *{ $title }* jest na liście. Zapytam cię, zanim ktoś przyjdzie.
swap-offer-changed = Zmienione. Zgłoszone osoby to przeczytają.
swap-offer-closed = *{ $title }* nie jest już w ofercie. Dziękuję za zaproszenie.
swap-offer-title = Zaproś do siebie
swap-excluded = Czego nie można tu oferować
swap-title-label = Co robisz tego dnia?
swap-title-example = Poranek przy telefonach obsługi klienta
swap-title-wrong = Od { $least } do { $most } znaków, proszę.
swap-words-label = Co gość zobaczy i zrobi?
swap-words-example = Słuchanie rozmów, pierwsza własna odpowiedź, dlaczego klienci czekają
swap-words-hint = Najlepsza jest prawdziwa praca, nawet nieuporządkowana.
swap-words-wrong = Kilka słów, proszę, najwyżej { $count } znaków.
swap-place-label = Gdzie?
swap-place-example = Biuro w Warszawie albo online
swap-days-label = Na jak długo?
swap-guests-label = Ilu gości naraz?
swap-until-label = Do kiedy oferta jest ważna?
swap-until-hint = Przy każdym gościu decydujesz, czy i kiedy.
swap-day-wrong = Wybierz przyszły dzień, nie później niż za rok.
swap-day-full = Tego dnia masz już tylu gości, ilu chcesz. Może inny dzień?
swap-apply-title = Zgłoś się
swap-apply-lead = Pytam gospodarzy po kolei, zaczynając od pierwszej propozycji.
swap-apply-send = Zgłoś się
swap-first-label = Pierwsza propozycja
swap-second-label = Druga propozycja
swap-third-label = Trzecia propozycja
swap-choice-missing = Wybierz co najmniej jedną.
swap-choice-twice = Ta jest już wybrana.
swap-suits-label = Które dni ci pasują?
swap-suits-example = Wtorki i środy, poza ostatnim tygodniem miesiąca
swap-hopes-label = Czego chcesz się dowiedzieć?
swap-hopes-example = O co najpierw pytają klienci, gdy paczka się spóźnia
swap-cover-label = Kto może cię zastąpić?
swap-cover-placeholder = Wybierz osobę
swap-cover-hint = Najpierw zamieńcie słowo. Zapytam tę osobę, gdy będzie termin.
swap-cover-yourself = To ty. Ktoś musi w tym czasie zrobić twoją pracę.
swap-cover-host = Tego dnia to ją odwiedzasz. Wybierz kogoś innego.
swap-cover-wrong = Wybierz osobę, która tu pracuje.
swap-applied = :arrows_counterclockwise: W drodze: najpierw pytam { $host }. Dam znać; *Moje zamiany* pokażą, jak to wygląda.
swap-applied-already = Masz już otwarte zgłoszenie. *Moje zamiany* pokażą, jak to wygląda; wycofaj je tam, aby zgłosić się na nowo.
swap-welcome-title = Zaproś gościa
swap-welcome-lead = { $guest } zostanie na { $days }.
swap-welcome-send = Zapraszam
swap-day-label = Którego dnia?
swap-day-hint = Pierwszy dzień, jeśli są dwa. Drugi to twój następny dzień pracy.
swap-decline-title = Nie tym razem
swap-decline-lead = { $guest } dowie się ode mnie życzliwie, a ja zapytam o następną propozycję.
swap-decline-send = Nie tym razem
swap-sentence-label = Zdanie do tego?
swap-sentence-example = W tym miesiącu zmieniamy biuro. Spróbuj wiosną!
swap-sentence-hint = Pozostałe osoby je przeczytają.
swap-off-title = Odwołaj zamianę
swap-off-send = Odwołaj
swap-name-title = Wskaż osobę
swap-name-send = Zapytaj
swap-remind-guest = :bell: { $days }: gości cię { $host } (*{ $title }*). Zastępstwo: { $cover }. Czy wszystko przekazane?
swap-remind-host = :bell: { $days }: odwiedza cię { $guest } (*{ $title }*). Czy wiadomo, gdzie i o której zaczynacie?
swap-remind-cover = :bell: { $days }: zastępujesz { $guest }. Czy masz wszystko, czego trzeba?
swap-after = :seedling: *Znów u siebie!* Czego można się nauczyć tam, gdzie gości { $host }? Jeśli jest tam coś, co boli klientów, podziel się tym: ktoś może to naprawić.
swap-after-thanks = Twoje zastępstwo w tym czasie: { $cover }. Podziękowanie to minuta.
swap-idea-button = Zrób z tego pomysł
swap-thank-button = Podziękuj publicznie
swap-thank-words = zastępstwo za mnie, gdy spędzam dzień w pracy kogoś innego
swap-call-button = :arrows_counterclockwise: Zaproś do zamiany
swap-call = :arrows_counterclockwise: *{ $one } i { $other }: może dzień u siebie nawzajem?* Zobaczcie, gdzie drugi zespół spotyka naszych klientów, i przynieście to, czego się dowiecie.
swap-called = Zaproszenie jest na { $channel }.
swap-call-already = Te dwa działy mają już zaproszenie z { $day }. Następne można wysłać od { $next }.
swap-call-not-yours = Takie zaproszenia wysyła kierownictwo i osoby opiekujące się kanałem. `/cx swap` pokaże oferty.
swap-call-unknown = Potrzebuję dwóch działów tej firmy, na przykład `/cx swap call support product`.
swap-digest-title = Dzień w innej pracy
swap-digest-visit = { $guest } u { $host }
settings-swap-title = Zamiana miejsc
settings-swap-on = Zamiany miejsc
settings-swap-excluded = Czego nie można oferować
settings-swap-excluded-hint = Role lub zadania, po jednym w wierszu. Kto zaprasza do siebie, czyta to najpierw. Puste: nic nie mówię.
