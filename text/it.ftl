### Rules: text/en.ftl. Tu, not Lei; short and warm.
### Words: opportunity = opportunità, proposal = proposta, owner = responsabile, squad = squadra, function = area,
###   vote = voto, follower = chi segue, evidence = prova, win = riconoscimento.

## status

status-new = Nuova
status-in-review = In esame
status-proposed = Con proposta
status-in-progress = In corso
status-shipped = Realizzata
status-verified = Verificata
status-parked = In pausa
status-declined = Non accolta
status-merged = Unita a un’altra

## vote

votes = { $count ->
    [one] { $count } voto
   *[other] { $count } voti
}
vote-button = Vota
vote-take-back-button = Togli il voto

## general

submit-button = Invia
save-button = Salva
cancel-button = Annulla
close-button = Chiudi
follow-button = Segui
unfollow-button = Non seguire più
