### Rules: text/en.ftl. Informal (ty), no gendered forms where another wording exists; short and warm.
### Words: opportunity = zgłoszenie, proposal = propozycja, owner = osoba prowadząca, squad = zespół, function = dział,
###   vote = głos, follower = osoba obserwująca, evidence = dowód, win = wyróżnienie.

## status

status-new = Nowe
status-in-review = Rozpatrywane
status-proposed = Jest propozycja
status-in-progress = W toku
status-shipped = Wdrożone
status-verified = Sprawdzone
status-parked = Odłożone
status-declined = Odrzucone
status-merged = Połączone z innym

## vote

votes = { $count ->
    [one] { $count } głos
    [few] { $count } głosy
    [many] { $count } głosów
   *[other] { $count } głosu
}
vote-button = Zagłosuj
vote-take-back-button = Cofnij głos

## general

submit-button = Wyślij
save-button = Zapisz
cancel-button = Anuluj
close-button = Zamknij
follow-button = Obserwuj
unfollow-button = Przestań obserwować
