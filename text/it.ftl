### Rules: text/en.ftl. Tu, not Lei; short and warm; words that fit everybody (“una persona dell’azienda”, “chi…”).
### Words: idea = idea, opportunity = opportunità, proposal = proposta, owner = responsabile (to own = occuparsene),
###   to hand over = passare il testimone, squad = squadra, function = area, vote = voto, follower = chi segue,
###   evidence = prova, win = riconoscimento, card = scheda (so the Home tab is just “Home”), thread = thread,
###   steward = chi coordina il canale, something moves = ci sono novità.

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
status-merged-into = Unita a { $label }

## opportunity

opportunity-gone = Questa idea non esiste più. `/cx-status` mostra quelle aperte.
open-card-button = Apri la scheda
touchpoint-website = Sito web
touchpoint-app = App
touchpoint-store = Negozio
touchpoint-delivery = Consegna
touchpoint-billing = Fatturazione
touchpoint-support = Assistenza
touchpoint-product = Prodotto
touchpoint-other = Altro

## card

card-owner = :bust_in_silhouette: Responsabile: { $person }
card-no-owner = :wave: Cerca responsabile
card-solution = :sparkles: *Possibile soluzione:* { $solution }
card-reason = Motivo: { $reason }
card-touchpoint = Punto di contatto: { $touchpoint }
card-evidence = Prove: { $kinds }
card-vote-button = :thumbsup: Vota
card-vote-more-button = :thumbsup: Vota · { $count }
card-function-supports = :heavy_check_mark: { $name } { $count }
card-function-missing = :white_circle: { $name }: manca ancora
card-others-support = { $count ->
    [one] :heavy_check_mark: { $count } altra persona
   *[other] :heavy_check_mark: { $count } altre persone
}
card-summary = { $label } · { $title } ({ $status }, { $votes })
card-instead-button = Vota per { $label }
card-joined = Insieme a: { $labels }
card-merged = :link: *Unita a { $label }* · { $title }
card-cut = C’è dell’altro: *⋯* → *Vedi la sua storia* mostra tutto.
card-squad = :busts_in_silhouette: Squadra: { $names }
card-missing = :jigsaw: Manca ancora: { $what }
missing-owner = una persona responsabile
missing-function = qualcuno di { $name }
missing-functions = { $count ->
    [one] qualcuno di { $count } altra area
   *[other] persone di { $count } altre aree
}

## vote

votes = { $count ->
    [one] { $count } voto
   *[other] { $count } voti
}
vote-by-emoji-already = Sostieni già questa idea con { $emoji }. Se togli l’emoji, ritiri il voto.
vote-closed = { $label } è chiusa ({ $status }) e i suoi voti non cambiano più. `/cx-status` mostra le idee aperte.
vote-own-idea = L’idea è tua, quindi qui il tuo voto non conta. Chiedi a qualcuno che cosa ne pensa!
vote-guest = Qui vota solo chi lavora in azienda. Se sai qualcosa di utile, raccontalo nel thread: ci fa piacere.

## idea

idea-button = Condividi un’idea
idea-form-title = Condividi un’idea CX
idea-title-label = Che cosa dovrebbe migliorare?
idea-title-example = Le email di rimborso arrivano dopo nove giorni
idea-title-too-short = Ancora qualche parola, per favore: almeno { $count } caratteri.
idea-title-too-long = Un po’ più corto, per favore: al massimo { $count } caratteri.
idea-pain-label = Che cosa succede al cliente?
idea-pain-example = Aspetta, scrive due volte e perde fiducia. Succede una decina di volte a settimana.
idea-pain-missing = Basta una frase su quello che vive il cliente.
idea-touchpoint-label = Dove succede?
idea-touchpoint-placeholder = Scegli il più adatto
idea-functions-label = Chi potrebbe aiutare a risolverlo?
idea-functions-placeholder = Scegli le aree
idea-functions-hint = Va bene anche a intuito. La scheda mostra quali aree non si sono ancora espresse.
idea-solution-label = Hai già in mente una soluzione?
idea-link-label = Un link che lo mostra
idea-link-example = https://…
idea-link-wrong = Non sembra un indirizzo web. Deve iniziare con https://
idea-credit-label = Il tuo nome
idea-credit-anonymous = Pubblica senza il mio nome
idea-credit-hint = Sulla scheda si leggerà “una persona dell’azienda”. Chi gestisce il database del bot potrebbe comunque vedere chi sei.
idea-credit-hint-strict = Sulla scheda si leggerà “una persona dell’azienda”, e il database del bot conserva il tuo nome solo sigillato: per { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
  } chi ha sia il database (o una sua copia) sia la chiave segreta dell’azienda potrebbe aprirlo. Poi la chiave viene distrutta e nessuno può più scoprirlo. Durante la pubblicazione il tuo nome passa per qualche secondo nel database. Fino ad allora ti racconto le novità con messaggi diretti; chi amministra il vostro Slack forse può esportarli. Quello che fai dopo sulla scheda (votare, scrivere nel thread) mostra il tuo nome, e il tuo modo di scrivere può tradirti.
idea-post-button = Pubblica
idea-post-anyway-button = Pubblica comunque
idea-by = Condivisa da { $person }
idea-by-colleague = Condivisa da una persona dell’azienda
idea-receipt = :tada: Grazie! La tua idea è la { $label }: *{ $title }*
idea-receipt-next = Qualcuno la guarderà entro { $acknowledged ->
    [one] { $acknowledged } giorno lavorativo
   *[other] { $acknowledged } giorni lavorativi
  }, e avrai una risposta entro { $answered ->
    [one] { $answered } giorno
   *[other] { $answered } giorni
  }. Ti avviso qui ogni volta che ci sono novità.
idea-receipt-looks = Qualcuno la guarderà entro { $count ->
    [one] { $count } giorno lavorativo
   *[other] { $count } giorni lavorativi
  }.
idea-receipt-answers = Avrai una risposta entro { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
  }.
idea-receipt-moves = Ti avviso qui ogni volta che ci sono novità.
idea-receipt-forgotten = :detective: Il { $day } dimentico per sempre che è tua; se vuoi restare al corrente, seguila. Fino ad allora la trovi in Home → *Le mie idee senza firma*, con un codice che prova che è tua.
idea-offer = :bulb: Potrebbe essere utile ai nostri clienti. Lo aggiungo alle idee, così si può votare e qualcuno se ne occupa?
idea-track-button = Aggiungi alle idee
idea-dismiss-button = No, grazie
idea-tracked = :white_check_mark: Aggiunta come { $label }.
idea-dismissed = Va bene, resta una semplice conversazione. Con un { $emoji } sul messaggio lo aggiungi quando vuoi.
idea-dismiss-not-yours = Qui può dire di no solo { $person } o chi coordina il canale.
idea-offer-gone = Questa domanda è già chiusa. `/cx-idea` funziona sempre.
idea-already-tracked = Questa idea c’è già: { $label }. Dai un’occhiata e votala!
idea-nothing-to-track = Questo messaggio ha troppe poche parole per un’idea. Con `/cx-idea` puoi scriverne di più.
idea-reply-not-found = Da qui non riesco a leggere questo messaggio, forse è una risposta. *⋯* sul messaggio → *Turn into a CX idea* funziona ovunque.

## similar

similar-found = { $count ->
    [one] :mag: *C’è già un’idea simile.* Il tuo voto può portarla più lontano di una seconda scheda:
   *[other] :mag: *Ci sono { $count } idee simili.* Il tuo voto può portarne una più lontano di una nuova scheda:
}
similar-line = *{ $label }* · { $title }
    { $status }, { $votes }
similar-vote-button = Vota questa
similar-or-post = La tua è diversa? È già scritta qui sotto: basta pubblicarla.
similar-supported = :raised_hands: Il tuo voto va a { $label }: *{ $title }*
    Ora la segui, e ti avviso quando ci sono novità.
similar-thanks-title = Grazie!

## follow

follow-button = Segui
follow-begun = :bell: Ora segui { $label }. Ti avviso quando ci sono novità. Premi di nuovo *Segui* per smettere.
follow-ended = :no_bell: Non segui più { $label }.

## progress

progress-claim-button = Me ne occupo io
progress-claimed = :raised_hand: { $person } se ne occupa.
progress-claimed-next = :tada: { $label } è nelle tue mani, grazie! Con il menu *⋯* della scheda la fai avanzare, e chiunque vede ogni passo.
progress-yours-already = Te ne occupi già. Con il menu *⋯* della scheda la fai avanzare.
progress-owned = { $person } se ne occupa già. Con *Segui* resti al corrente.
progress-closed = { $label } è chiusa ({ $status }). `/cx-status` mostra le idee di cui nessuno si occupa ancora.
progress-step-down-button = Lascia l’incarico
progress-step-down-explained = Non trovi nessuno? Puoi lasciare l’incarico, e l’idea cercherà un’altra persona.
progress-stepped-down-done = Hai lasciato { $label }, grazie per quello che hai fatto. Ora cerca un’altra persona.
progress-stepped-down = { $person } lascia l’incarico. Chi prende il testimone?
progress-move-menu = Cambia lo stato…
progress-move-title = Cambia lo stato
progress-move-button = Cambia
progress-stands = *{ $label }* · { $title }
    Stato attuale: { $status }.
progress-status-label = Qual è il prossimo passo?
progress-status-placeholder = Scegli un passo
progress-reason-label = Perché? Che cosa è successo?
progress-reason-example = Assistenza e Finanza hanno concordato un modello
progress-reason-hint = Lo può leggere chiunque. In pausa, Non accolta, Verificata e Unisci chiedono di più nella pagina seguente.
progress-reason-missing = Spiega il perché in una frase: la leggerà chi tiene a questa idea.
progress-moved = { $person } ha cambiato lo stato: { $from } → *{ $to }*.
progress-went-on = Lo stato è cambiato: { $from } → *{ $to }*.
progress-moved-meanwhile = Nel frattempo lo stato è cambiato: ora è “{ $status }”. Riapri il modulo, per favore.
progress-owner-may-move = Se ne occupa { $person }, che la fa avanzare. Una parola nel thread aiuta.
progress-claim-first = Prima serve qualcuno che se ne occupi. Premi *Me ne occupo io* sulla scheda, poi puoi farla avanzare.
progress-owner-may = Può farlo solo { $person }, che se ne occupa.
progress-no-owner = Nessuno se ne occupa ancora. Premi *Me ne occupo io* sulla scheda.
progress-hand-over-menu = Passa il testimone o lascia…
progress-hand-over-title = Passa il testimone
progress-hand-over-button = Chiedi
progress-colleague-label = Chi dovrebbe occuparsene?
progress-colleague-placeholder = Scegli una persona
progress-colleague-hint = Prima glielo chiedo. Finché non dice di sì, tutto resta com’è.
progress-hand-over-asked = Ho chiesto a { $colleague } di occuparsi di { $label }. Finché non dice di sì, tutto resta com’è.
progress-hand-over-question = { $asker } vorrebbe passarti il testimone per { $label }: *{ $title }*
progress-hand-over-hint = Puoi dire di no in tutta tranquillità. Lo saprà solo chi te lo chiede.
progress-hand-over-declined = { $colleague } per ora non può occuparsi di { $label }. Tutto resta com’è.
progress-hand-over-declined-done = Va bene. L’ho fatto sapere con gentilezza.
progress-hand-over-over = Questa domanda ha già avuto risposta. Non devi fare nulla.
progress-handed-over = { $from } passa il testimone a { $to }.
progress-cannot-own = Questa persona non può occuparsene: non è più in azienda oppure è un programma. Scegli qualcun altro, per favore.
progress-owner-left = { $person } non è più qui. Chi prende il suo posto?
progress-needs-owner = { $label } ha bisogno di un’altra persona responsabile, perché { $person } non è più qui: *{ $title }*
progress-owner-already = Ne è già responsabile. Scegli un’altra persona.
progress-accept-button = Sì, me ne occupo
progress-decline-button = Non ora

## proposal

proposal-menu = Proponi una soluzione…
proposal-form-title = Proponi una soluzione
proposal-submit-button = Proponi
proposal-change-label = Che cosa cambiamo?
proposal-change-example = Un’email per ogni passo del rimborso, dal primo giorno
proposal-change-missing = Basta una frase su che cosa cambia.
proposal-beneficiaries-label = Per chi?
proposal-effort-label = Quanto lavoro è?
proposal-effort-small = Poco: giorni
proposal-effort-medium = Medio: settimane
proposal-effort-large = Molto: mesi
proposal-functions-label = Quali aree servono?
proposal-functions-hint = La scheda mostra quali mancano ancora nella squadra.
proposal-outcome = Che cosa ne dovrebbe venire? Lascia vuoto ciò che non sai ancora.
proposal-measure-label = Che cosa misuriamo?
proposal-measure-example = Chiamate sui rimborsi a settimana
proposal-baseline-label = Quanto vale oggi?
proposal-target-label = Quanto dovrebbe valere?
proposal-review-label = Quando guardiamo se è servito?
proposal-review-past = Scegli un giorno che deve ancora venire.
proposal-announced = :memo: { $person } propone una soluzione. È nel thread della scheda: sostienila o proponine un’altra.
proposal-revised = :memo: { $person } ha rivisto la proposta { $count }.
proposal-head = :memo: *Proposta { $count }* di { $person }
proposal-fact-effort = *Impegno*
    { $effort }
proposal-fact-beneficiaries = *Per chi*
    { $who }
proposal-fact-functions = *Servono*
    { $names }
proposal-fact-outcome = *Risultato atteso*
    { $measure }: { $baseline } → { $target }
proposal-fact-review = *È servito? Guardiamo il*
    { $day }
proposal-revised-times = { $count ->
    [one] Rivista una volta
   *[other] Rivista { $count } volte
}
proposal-supporters = { $count ->
    [one] { $count } persona la sostiene
   *[other] { $count } persone la sostengono
}
proposal-support-button = :raised_hands: Sostieni
proposal-support-more-button = :raised_hands: Sostieni · { $count }
proposal-revise-button = Rivedi…
proposal-card-line = { $count ->
    [one] { $count } proposta: «{ $change }» ({ $supporters } a favore)
   *[other] { $count } proposte, in testa: «{ $change }» ({ $supporters } a favore)
}
proposal-card-adopted = :white_check_mark: Approvata: «{ $change }»
proposal-card-small-fix = :zap: Piccola correzione: «{ $change }»
proposal-gone = Questa proposta non esiste più.
proposal-author-may-revise = Possono rivederla { $person } e chi è responsabile. Scrivilo nel thread o proponine un’altra.
proposal-revised-meanwhile = Qualcuno l’ha rivista nel frattempo. Copia il tuo testo, chiudi e riaprila.

## duplicate

duplicate-home = Vanno insieme?
duplicate-reason = Entrambe parlano di: { $words }
duplicate-reason-and-place = Entrambe parlano di: { $words }; stesso punto di contatto
duplicate-merge-button = Unisci…
duplicate-dismiss-button = Non è la stessa

## merge

merge-choice = Unisci a un’altra…
merge-form-title = Unisci a un’altra
merge-which = Quale scheda parla della stessa cosa? Prima che succeda qualcosa vedrai che cosa si unisce.
merge-number-label = Il suo numero
merge-number-example = CX-7
merge-alike-label = O una che le somiglia
merge-next-button = Avanti
merge-number-missing = Scrivi il numero dell’altra scheda, come CX-7, o scegline una qui sotto.
merge-itself = È proprio questa scheda. Qual è l’altra?
merge-preview-title = Unisci due schede
merge-side = *{ $label }* · { $title }
    { $status }, { $votes } · { $owner }
merge-owner = Responsabile: { $person }
merge-no-owner = ancora senza responsabile
merge-votes = { $count ->
    [one] *{ $count } voto* in tutto. Chi ha votato per entrambe conta una volta.
   *[other] *{ $count } voti* in tutto. Chi ha votato per entrambe conta una volta.
}
merge-facts = La seguono: { $followers }  ·  Prove: { $evidence }  ·  Proposte: { $proposals }  ·  Nella squadra: { $squad }
merge-stays-label = Quale scheda va avanti?
merge-stays-hint = Tiene il suo stato e il suo responsabile; chi si occupava dell’altra entra nella squadra. L’altra scheda porta lì. Chi coordina il canale può separarle quando vuole, e non si perde nulla.
merge-button = Unisci
merge-stewards-only = Può farlo solo chi coordina il canale: { $people }. Una parola nel thread aiuta.
merge-nobody-may = Può farlo solo chi coordina il canale, e non c’è ancora nessuno. Chi mi gestisce può indicarlo: `people.stewards`.
merge-both-closed = { $label } e { $other } sono chiuse entrambe: non c’è nulla da unire.
merge-changed-meanwhile = { $label } è cambiata nel frattempo ({ $status }). Apri di nuovo il modulo, per favore.
merge-goes-on = { $label } è stata unita e va avanti in { $main }. Usa quella scheda, per favore.
merge-merged = :link: { $person } ha unito questa idea a { $label }. Va avanti lì, con tutti i voti e chi la segue.
merge-joined = :link: { $person } ha unito un’altra scheda a questa: { $label }. I voti si sommano, uno per persona.
merge-apart-menu = Separa…
merge-apart-title = Separa
merge-apart-explained = *{ $label }* torna a stare da sola e riprende proprio ciò che era suo. Quello che è successo da allora in { $main } resta lì, e un voto ritirato resta ritirato.
merge-apart-button = Separa
merge-parted = { $person } ha separato questa idea da { $label }: torna a stare da sola.
merge-left = { $person } ha separato di nuovo una scheda: { $label }. Ognuna riprende i suoi voti e chi la segue.
merge-not-merged = { $label } sta già da sola. Non c’è nulla da fare.

## decline

decline-title = Non accogliere
decline-park-title = Metti in pausa
decline-cause-label = Perché?
decline-cause-placeholder = Scegli un motivo
cause-exists = Esiste già altrove
cause-costly = Troppo costoso per ora
cause-not-ours = Non dipende da noi
cause-rule = Contro una regola
cause-support = Poco sostegno
cause-other = Un altro motivo
decline-sentence-label = In una frase, per chi ci tiene
decline-sentence-example = Il contratto dura fino a marzo, e romperlo costa più di quanto aiuti
decline-alternative-label = Quale idea aperta le è vicina?
decline-alternative-hint = Chi sosteneva questa potrà votare per quella.
decline-alternative-none = Nessuna
decline-look-label = Riguardarla il
decline-look-hint = Quel giorno lo chiederò a chi se ne occupa, o a te.
decline-button = Non accogliere
decline-park-button = Metti in pausa
decline-declined = :no_entry_sign: { $person } non ha accolto questa idea: *{ $cause }*
decline-parked = :hourglass_flowing_sand: { $person } ha messo in pausa questa idea: *{ $cause }*
decline-parked-until = :hourglass_flowing_sand: { $person } ha messo in pausa questa idea fino al { $day }: *{ $cause }*
decline-alternative = Simile e aperta: { $label } · { $title }
decline-instead-button = Vota per quella
decline-contest-button = Ho prove nuove
decline-contest-hint = Ci è sfuggito qualcosa? Con prove nuove puoi chiedere, una volta, che venga riguardata.
contest-title = Prove nuove
contest-label = Che cosa non sappiamo ancora?
contest-example = Questa settimana hanno scritto altri tre clienti, e uno se n’è andato
contest-missing = Una o due frasi su ciò che è nuovo, per favore.
contest-button = Invia
contest-sent = Grazie! { $label } è di nuovo in esame, e chi coordina il canale leggerà ciò che hai trovato.
contest-line = :scales: Ci sono prove nuove, quindi è di nuovo *{ $status }*:
contest-story = Prove nuove: { $from } → *{ $to }*
contest-once = { $label } è già stata riguardata una seconda volta, quindi questa risposta resta. Un’idea nuova con ciò che sai ora è sempre benvenuta: `/cx-idea`
contest-not-yours = Qui può portare prove nuove solo chi ha condiviso l’idea. Racconta nel thread quello che sai.
contest-over = { $label } non è più tra quelle non accolte ({ $status }). Non c’è nulla da fare.
contest-for-stewards = { $count ->
    [one] :scales: Ci sono prove nuove per { $count } idea non accolta:
   *[other] :scales: Ci sono prove nuove per { $count } idee non accolte:
}
contest-waits = :scales: Prove nuove: { $what }
look-question = :hourglass: Oggi è il giorno per riguardare { $label }: *{ $title }*
look-again-button = Riprendila
look-later-button = Chiedimelo fra un mese
look-later = D’accordo, lo chiederò di nuovo il { $day }.
look-taken-up = :mag: { $person } riprende questa idea: *{ $status }*
look-over = { $label } non è più in pausa ({ $status }). Non c’è nulla da fare.
look-not-yours = Può farlo solo chi se ne occupa o chi coordina il canale. Una parola nel thread aiuta.

## adoption

adoption-first = Nessuna proposta è ancora approvata. Sostienine una sotto la scheda; chi coordina il canale può approvarla subito, e se è piccola chi se ne occupa può farla senza aspettare.
adoption-missing = Prima che possa partire manca ancora: { $what }. Con *Posso aiutare* sulla scheda chiunque entra nella squadra.
adoption-stands = La proposta { $count } è già approvata. Per scegliere di nuovo, qualcuno riporta la scheda a *In esame*.

## consent

consent-adopt-button = Approva
consent-not-yet = Quando la sostengono persone di { $functions ->
    [one] { $functions } area
   *[other] { $functions } aree
  }, escluso chi la propone, { $days ->
    [one] parte { $days } giorno lavorativo
   *[other] partono { $days } giorni lavorativi
  } in cui chiunque può sollevare un’obiezione. Poi chi tace acconsente.
consent-seconded = :raised_hands: La appoggiano: { $names }
consent-closes = :hourglass_flowing_sand: *Sarà approvata: { $moment }*, se nessuno ha obiezioni. Chi tace acconsente.
consent-closes-at-the-earliest = :hourglass_flowing_sand: *Non prima di: { $moment }*. Sarà approvata appena non ci sono obiezioni aperte.
consent-held = :raised_hand: Il periodo di attesa è finito. Sarà approvata appena non ci sono obiezioni aperte.
consent-begun = :hourglass_flowing_sand: La proposta { $count } ha l’appoggio di { $names }. Sarà approvata se nessuno ha obiezioni entro questo momento: { $moment }. Chi tace acconsente.
consent-begins-again = :hourglass_flowing_sand: La proposta { $count } ora dice altro, quindi l’attesa ricomincia. Sarà approvata se nessuno ha obiezioni entro questo momento: { $moment }.
consent-cancelled = { $count ->
    [one] :pause_button: Nessuno di un’altra area appoggia più la proposta { $position }, quindi l’attesa si è fermata. Ricomincia quando qualcuno lo fa.
   *[other] :pause_button: Ora meno di { $count } aree appoggiano la proposta { $position }, quindi l’attesa si è fermata. Ricomincia quando tornano.
}
consent-reminder = :bell: La proposta { $count } sarà approvata se nessuno ha obiezioni entro questo momento: { $moment }. Non si sono ancora espresse: { $names }
consent-adopted = :white_check_mark: La proposta { $count } è approvata per consenso: la appoggiano { $names } e non ci sono obiezioni aperte.
consent-adopted-by = :white_check_mark: { $person } ha approvato la proposta { $count }.
consent-story = La proposta { $count } è stata approvata per consenso.
consent-begins = :construction: La squadra è al completo, quindi ora è in corso.
consent-waits-for = :jigsaw: Parte appena c’è tutto questo: { $what }.
consent-complete = Ora c’è tutta la squadra che serve, quindi va avanti: *{ $status }*.
consent-state-by-consent = :white_check_mark: *Approvata per consenso*, { $moment }
consent-state-by = :white_check_mark: *Approvata* da { $person }, { $moment }
consent-state-small-fix = :zap: *Piccola correzione*, decisa da { $person }, { $moment }
consent-state-other = È stata approvata la proposta { $count }.
consent-card-closes = :hourglass_flowing_sand: La proposta { $count } sarà approvata se nessuno ha obiezioni entro questo momento: { $moment }
consent-card-concerns = { $count ->
    [one] :raised_hand: { $count } obiezione aperta: guarda il thread
   *[other] :raised_hand: { $count } obiezioni aperte: guarda il thread
}
consent-steward-may = Può approvare subito solo chi coordina il canale: { $people }. Anche il tuo sostegno conta: quando la appoggiano abbastanza aree, chi tace acconsente.
consent-no-steward = Può approvare subito solo chi coordina il canale, e qui non lo fa ancora nessuno. Il tuo sostegno conta: quando la appoggiano abbastanza aree, chi tace acconsente.
consent-not-open = { $label } è «{ $status }», quindi ora non si decide nulla. `/cx-status` mostra che cosa è aperto.
consent-revised-meanwhile = Qualcuno l’ha rivista nel frattempo. Rileggila, per favore, poi decidi.
consent-concern-open = { $people } ha ancora un’obiezione. Prima serve una risposta; chi coordina il canale può chiuderla lì con un motivo pubblico.

## concern

concern-button = Ho un’obiezione…
concern-form-title = Ho un’obiezione
concern-explained = Accanto ci sarà il tuo nome. Finché è aperta, la proposta non viene approvata.
concern-worry-label = Che cosa ti preoccupa?
concern-worry-example = Bisognerebbe scrivere ogni rimborso due volte
concern-remedy-label = Che cosa la risolverebbe?
concern-remedy-example = Prima una prova con due agenti
concern-missing = Basta una frase, ma serve: gli altri vogliono poterti rispondere.
concern-raise-button = Solleva
concern-withdraw-button = Ritira la mia obiezione
concern-raised = :raised_hand: { $person } ha un’obiezione alla proposta { $count }:
concern-reopens = La piccola correzione torna a essere una proposta normale finché non si risolve.
concern-for-answer = :raised_hand: { $person } ha un’obiezione alla proposta { $count } di { $label }. La tua risposta può risolverla:
concern-line = :raised_hand: *Obiezione* di { $person }
concern-line-remedy = Che cosa la risolverebbe:
concern-line-answer = Risposta di { $person }:
concern-waits = Manca la parola di { $person }: la risposta risolve?
concern-more = { $count ->
    [one] E { $count } altra obiezione.
   *[other] E { $count } altre obiezioni.
}
concern-answer-button = Rispondi…
concern-answer-title = Rispondi all’obiezione
concern-answer-label = La tua risposta
concern-answer-example = La proviamo con due agenti e ne riparliamo tra una settimana
concern-answer-hint = La può leggere chiunque. Chiederò a chi l’ha sollevata se così è risolta.
concern-answer-closes-hint = Chi l’ha sollevata non c’è più, quindi la tua risposta chiude l’obiezione. La può leggere chiunque.
concern-answer-missing = Una risposta ha bisogno almeno di una frase.
concern-close-label = Coordini il canale
concern-close-option = Chiudi l’obiezione: la mia risposta è il motivo
concern-answer-send-button = Rispondi
concern-answered = { $person } ha risposto alla tua obiezione alla proposta { $count } di { $label }:
concern-question = Così è risolta?
concern-resolved-button = Sì, risolta
concern-still-button = Resta aperta
concern-resolved-done = :white_check_mark: Grazie! La tua obiezione ha migliorato la proposta.
concern-still-done = Va bene, la tua obiezione resta aperta. Aiuta scrivere nel thread che cosa manca.
concern-still = { $person } mantiene l’obiezione alla proposta { $count } di { $label }. Forse aiuta parlarne; eccola di nuovo:
concern-withdrawn = { $person } ha ritirato l’obiezione alla proposta { $count }.
concern-withdrawn-done = La tua obiezione è ritirata. Puoi sollevarla di nuovo finché la proposta non è approvata.
concern-resolved = :white_check_mark: L’obiezione di { $person } alla proposta { $count } è risolta.
concern-closed = { $person } ha chiuso l’obiezione di { $whose } alla proposta { $count }:
concern-closed-for-you = { $person } ha chiuso la tua obiezione alla proposta { $count } di { $label }, con questo motivo:
concern-author-left = { $person } non c’è più e aveva un’obiezione alla proposta { $count } di { $label }. Rispondi tu, per favore: così si chiude.
concern-guest = Le obiezioni sono per chi lavora qui. Se sai qualcosa, scrivilo nel thread: fa piacere.
concern-settled = Questa obiezione è già sistemata. Non devi fare nulla.
concern-too-late = La proposta { $count } è stata approvata nel frattempo. Scrivilo nel thread a chi se ne occupa: i piccoli passi possono ancora cambiare.
concern-not-yours = Solo { $person } può ritirare questa obiezione.
concern-answer-may = Possono rispondere a questa obiezione: { $people }. Scrivi nel thread quello che sai.
concern-gone-may = { $person } non c’è più, quindi risponde e chiude chi coordina il canale: { $people }

## small fix

small-fix-button = Falla come piccola correzione…
small-fix-title = Piccola correzione
small-fix-explained = { $days ->
    [one] Te ne occupi tu e puoi decidere senza aspettare. Il canale saprà che cosa e perché; un’obiezione entro { $days } giorno lavorativo la fa tornare una proposta normale.
   *[other] Te ne occupi tu e puoi decidere senza aspettare. Il canale saprà che cosa e perché; un’obiezione entro { $days } giorni lavorativi la fa tornare una proposta normale.
}
small-fix-why-label = Che cosa fai, e perché?
small-fix-why-example = Aggiungo la frase oggi: ci vuole un’ora e risparmia dieci chiamate a settimana
small-fix-why-missing = Una frase, per favore: la legge tutto il canale.
small-fix-submit-button = Falla
small-fix-told = :zap: *Piccola correzione* per { $label }: *{ $title }*
    Se ne occupa { $person }, che ha deciso senza aspettare:
small-fix-because = Perché:
small-fix-until = Un’obiezione la fa tornare una proposta normale, fino a questo momento: { $moment }.
small-fix-line = :zap: { $person } fa la proposta { $count } come piccola correzione, da subito.
small-fix-owner-may = Può farla come piccola correzione solo { $person }, che se ne occupa.
small-fix-no-owner = Una piccola correzione la decide chi se ne occupa, e ancora non c’è nessuno. Premi *Me ne occupo io* sulla scheda.
small-fix-too-much = È più di una piccola correzione. Qui il limite è «{ $effort }». Chiedi il sostegno di altre aree; poi chi tace acconsente.
small-fix-changed = Qualcosa è cambiato e ora non può essere una piccola correzione. Chiudi e guarda di nuovo la proposta.
small-fix-off = Qui le piccole correzioni sono disattivate. Chiedi il sostegno di altre aree; poi chi tace acconsente.

## squad

squad-button = Posso aiutare
squad-form-title = Aiuta a realizzarlo
squad-explained = La squadra lo progetta e lo realizza insieme. Puoi uscire quando vuoi.
squad-role-label = Che cosa potresti fare?
squad-role-example = Conosco il processo di rimborso
squad-join-button = Mi unisco
squad-leave-button = Esci dalla squadra
squad-joined = :handshake: { $person } entra nella squadra.
squad-joined-as = :handshake: { $person } è nella squadra: { $role }
squad-left = { $person } lascia la squadra.
squad-left-done = Hai lasciato la squadra di { $label }. Grazie per quello che hai fatto!
squad-owner-cannot-leave = È sotto la tua responsabilità, quindi la squadra ha bisogno di te. Prima passala o lasciala: *⋯* sulla scheda.

## anonymous

anonymous-button = Le mie idee senza firma
anonymous-title = Le mie idee senza firma
anonymous-mine-line = *{ $label }* · { $title }
    Codice: `{ $code }` · dimenticata il { $day }
anonymous-explained = Mostra il codice solo a chi può sapere che l’idea è tua. Chiunque può controllarlo: `/cx proof { $label } { $code }`. Nulla di tutto questo viene salvato.
anonymous-none = Non ce n’è nessuna che io possa ancora collegare a te: o non ne hai pubblicate, o il tempo è passato e il collegamento è distrutto.
anonymous-proven = :white_check_mark: Il codice è giusto: chi lo ha ricevuto da me ha scritto { $label }.
anonymous-not-proven = Questo codice non prova chi ha scritto { $label }. Forse c’è un errore di battitura, o il tempo è passato e nessuno può più saperlo.

## privacy

privacy-overview = *Che cosa conservo di te*
    Nome, lingua, area e fuso orario vengono da Slack. Tutto il resto è quello che hai fatto qui.
privacy-kept = In questo momento: { $ideas ->
        [one] *{ $ideas }* idea
       *[other] *{ $ideas }* idee
    }, { $votes ->
        [one] *{ $votes }* voto
       *[other] *{ $votes }* voti
    }, { $wins ->
        [one] *{ $wins }* riconoscimento dato o ricevuto
       *[other] *{ $wins }* riconoscimenti dati o ricevuti
    } e quello che hai scelto nelle preferenze.
privacy-who = Il file arriva solo a te, con un messaggio diretto. Con `/cx dati` torni qui.
privacy-export-button = Mandami i miei dati
privacy-erase-button = Cancellami…
privacy-file-words = Tutto quello che conservo di te, in un file leggibile da persone e programmi.
privacy-file-otherwise = Volevo mandarti i tuoi dati, ma qui i file non sono permessi. Chiedili a chi gestisce questo bot.
privacy-file-sent = I tuoi dati stanno arrivando nei nostri messaggi diretti.
privacy-has-role = Curi questo canale o lo guidi, quindi non posso ancora cancellarti. Chiedi a un’altra persona che lo cura di toglierti il ruolo in `/cx settings`, poi torna qui.
privacy-title = Cancellami
privacy-goes = *Che cosa sparisce, subito e per sempre*
    • le tue preferenze, quello che segui, le novità che ti aspettano
    • i tuoi voti e le tue squadre nelle idee aperte
    • i grazie ricevuti o aggiunti, le risposte ai quiz, i rompicapi, gli scambi, il caffè e chi preferisci non incontrare
privacy-stays = *Che cosa resta, senza il tuo nome*
    • le tue idee, proposte e i tuoi passi, così altri possono andare avanti
    • i tuoi voti alle idee chiuse
    Dove c’era il tuo nome resta 👤.
privacy-owned = { $owned ->
        [one] *Sei responsabile di { $owned } idea.* Cercherà un’altra persona.
       *[other] *Sei responsabile di { $owned } idee.* Cercheranno un’altra persona.
    }
privacy-in-slack = I messaggi che sono già in Slack, le tue emoji lì e quello che altri hanno scritto di te si cancellano solo in Slack. Le copie per le riparazioni e i backup scadono da soli. Torna quando vuoi: ricomincerai da capo.
privacy-sure-label = Sei d’accordo?
privacy-sure-option = Sì, cancellami. So che non si può annullare.
privacy-submit-button = Cancellami
privacy-erased = Fatto: ti ho dimenticato. Grazie per tutto quello che hai portato. Puoi tornare quando vuoi; `/cx` mostra come cominciare.

## contributor

contributor-card-line = :sparkling_heart: Con l’aiuto di { $names }
contributor-thanks = :sparkling_heart: Grazie per l’aiuto con { $label }: *{ $title }*
    Hai scritto lì più volte, quindi ora la sua scheda ti nomina in “con l’aiuto di”. Tutto qui: non comporta impegni.
contributor-refuse-button = No, grazie
contributor-refused = Va bene, la scheda di { $label } non ti nomina più e non te lo chiederò di nuovo.

## evidence

evidence-menu = Aggiungi prove…
evidence-form-title = Aggiungi prove
evidence-explained = Che cosa mostra che è importante? Compila quello che hai e lascia vuoto il resto.
evidence-quote-label = Che cosa ha detto un cliente?
evidence-quote-example = Ho scritto tre volte e nessuno mi ha risposto.
evidence-quote-hint = Con le sue parole, senza nomi né altro che dica chi è. Io copro email, numeri di telefono e di carta.
evidence-link-label = Un link che lo mostra
evidence-measure-label = Un numero: che cosa conta?
evidence-measure-example = Chiamate per i rimborsi
evidence-measure-missing = Che cosa conta questo numero?
evidence-value-label = Quanto?
evidence-value-example = 120
evidence-value-wrong = Un numero, per favore, come 120 o 4,5. L’unità va nel campo successivo.
evidence-unit-label = Di che cosa, o ogni quanto?
evidence-unit-example = a settimana
evidence-source-label = Da dove viene il numero?
evidence-source-example = Report delle chiamate, ottobre
evidence-nothing = Ne basta una: le parole di un cliente, un link o un numero.
evidence-submit-button = Aggiungi
evidence-opportunity-label = Quale idea sostiene questo messaggio?
evidence-opportunity-placeholder = Scegline una
evidence-number-label = Non è in elenco? Scrivi il suo numero
evidence-number-example = CX-42
evidence-opportunity-missing = Scegli un’idea qui sopra o scrivi qui il suo numero, per esempio CX-42.
evidence-excerpt-label = Che cosa conta di più?
evidence-excerpt-hint = Queste parole le può leggere tutto il canale CX, quindi accorciale come vuoi. Il link si apre solo per chi può già vedere il messaggio. Io copro email, numeri di telefono e di carta.
evidence-on-a-card = Questa è la scheda stessa. Scegli *⋯* → *Aggiungi prove…* sulla scheda.
evidence-added = :paperclip: { $person } aggiunge prove: { $kinds }. Si vedono in *⋯* → *Vedi la sua storia*.
evidence-thanks = :paperclip: Grazie! Ora il messaggio accompagna { $label }.
evidence-known = { $label } ha già proprio questa prova. Grazie lo stesso!
evidence-enough = { $count ->
    [one] C’è già { $count } prova. Basta e avanza; il thread resta aperto.
   *[other] Ci sono già { $count } prove. Bastano e avanzano; il thread resta aperto.
}
evidence-guest = Qui le prove le aggiunge chi lavora in azienda. Racconta quello che sai nel thread e qualcuno le aggiungerà.
evidence-quotes = { $count ->
    [one] { $count } frase di un cliente
   *[other] { $count } frasi di clienti
}
evidence-numbers = { $count ->
    [one] { $count } numero
   *[other] { $count } numeri
}
evidence-messages = { $count ->
    [one] { $count } messaggio
   *[other] { $count } messaggi
}
evidence-links = { $count ->
    [one] { $count } link
   *[other] { $count } link
}
evidence-title = Prove
evidence-quoted = :speaking_head_in_silhouette: «{ $words }»
evidence-number = :1234: { $measure }: *{ $amount }*
evidence-message = Messaggio
evidence-by = Da { $person }, { $day }
evidence-by-author = Arrivata con l’idea, { $day }
evidence-more = … e altre { $count }
evidence-remove-button = Togli
evidence-remove-title = La tolgo?
evidence-remove-question = Nessuno vedrà più questa prova.
evidence-adder-may-remove = Può toglierla solo { $person }, che l’ha aggiunta, o chi coordina il canale.
evidence-author-may-remove = Può toglierla solo chi ha condiviso l’idea o chi coordina il canale.

## ranking

rank-place = :bar_chart: Posto { $place } su { $all } idee aperte
rank-votes = { $count ->
    [one] { $count } voto e l’idea stessa valgono oggi { $worth }
   *[other] { $count } voti e l’idea stessa valgono oggi { $worth }
}
rank-functions = { $count ->
    [one] +{ $percent } % per { $count } area
   *[other] +{ $percent } % per { $count } aree
}
rank-kinds = { $count ->
    [one] +{ $percent } % per { $count } tipo di prova
   *[other] +{ $percent } % per { $count } tipi di prova
}
help-ranking = :bar_chart: *Come si ordinano “le più sostenute”*
    • Un voto vale 1 nel giorno in cui viene dato e la metà ogni { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }. L’idea stessa conta come primo voto. Quello che importa adesso viene prima di quello che importava una volta.
    • Ogni area che la sostiene aggiunge un quarto: tre aree, il 75 % in più.
    • Ogni tipo di prova aggiunge un quarto: parole di clienti, numeri, messaggi, link.
    `voti × (1 + aree ÷ 4) × (1 + tipi di prova ÷ 4)`
    :point_right: *Vedi la sua storia* su una scheda mostra il suo posto e il perché.

## ask

ask-owner-only = Possono farlo solo { $person }, che se ne occupa, e chi coordina il canale.
ask-not-yours = Nel frattempo se ne occupa un’altra persona, quindi possono farlo solo lei e chi coordina il canale. Le tue parole sono ancora qui, puoi copiarle.
ask-over = :heavy_minus_sign: { $label } · { $title }: qui non c’è più niente da fare.
ask-again = :arrow_down: { $label } · { $title }: te l’ho chiesto di nuovo in un messaggio più recente.
ask-silent-line = { $label } · { $title }: { $count ->
    [one] l’ho chiesto a { $person } { $count } volta.
   *[other] l’ho chiesto a { $person } { $count } volte.
}

## update

update-button = Racconta come va
update-form-title = Racconta come va
update-send-button = Invia
update-state-label = Come va?
update-state-on-track = :large_green_circle: Come previsto
update-state-slower = :large_yellow_circle: Più piano del previsto
update-state-stuck = :red_circle: Non va avanti
update-doing-label = Che cosa succede?
update-doing-example = Il modello è pronto, Finanza lo prova questa settimana
update-doing-missing = Basta una frase su quello che succede.
update-needs-label = Di che cosa hai bisogno?
update-needs-example = Mezza giornata con qualcuno dell’ufficio legale
update-needs-hint = Si vede sulla scheda, così altre persone possono aiutare.
update-pace-label = Quando te lo richiedo?
update-pace = { $count ->
    [one] Tra { $count } settimana
   *[other] Tra { $count } settimane
}
update-pace-never = Mai, scrivo io quando ci sono novità
update-snooze-button = Più tardi…
update-snooze-title = Più tardi
update-snooze-label = Quando te lo richiedo?
update-stop-button = Non chiedere più
update-ask = { $count ->
    [one] :wave: Come va con questa? Basta una riga, e si legge sulla scheda.
   *[other] :wave: Come va con queste { $count }? Basta una riga per ciascuna, e si leggono sulle schede.
}
update-ask-answered = :white_check_mark: { $label } · { $title }: grazie, ora è sulla scheda.
update-ask-snoozed = :zzz: { $label } · { $title }: te lo richiedo il giorno che hai scelto.
update-ask-stopped = :no_bell: { $label } · { $title }: non chiedo più. *Racconta come va* resta sulla scheda.
update-thread = :speech_balloon: { $person } · { $state }: { $doing }
update-card = { $state } ({ $day }): { $doing }
update-card-needs = :raising_hand: Serve: { $needs }
update-card-silent = :zzz: Nessuna novità dal { $day }
update-not-needed = Adesso nessuno lavora a { $label } ({ $status }), quindi non c’è niente da raccontare. Grazie lo stesso!
update-silent = :zzz: Ho chiesto come va e nessuno mi ha risposto. Puoi parlarne con chi se ne occupa?

## review

review-button = È servito?
review-form-title = È servito?
review-send-button = Fallo sapere
review-expected = Obiettivo: { $measure }, { $baseline } → { $target }
review-verdict-label = Che cosa è cambiato?
review-better = :sparkles: È servito
review-same = :heavy_equals_sign: Non è cambiato niente
review-worse = :chart_with_downwards_trend: È peggiorato
review-measured-label = Qual è il valore oggi?
review-measured-example = 3 giorni
review-measured-missing = Quant’è oggi? Va bene anche una stima sincera.
review-sentence-label = Che cosa notano i clienti?
review-sentence-example = Sanno dov’è il loro denaro e non chiamano più
review-sentence-hint = Lo legge chi l’ha sostenuto. È utile anche sapere che non è servito.
review-line = { $verdict }: { $measured }
review-line-instead = { $verdict }: { $measured } invece di { $baseline }
review-line-before = { $verdict }: { $measured } (prima: { $baseline })
review-ask = { $count ->
    [one] :mag: Questa è attiva da un po’. È servita? Chi l’ha sostenuta sarà felice di saperlo.
   *[other] :mag: Queste { $count } sono attive da un po’. Sono servite? Chi le ha sostenute sarà felice di saperlo.
}
review-ask-answered = :white_check_mark: { $label } · { $title }: grazie, ora lo sa chi l’ha sostenuta.
review-stewards-only = Nessuno se ne occupa più: se è servito lo dice chi coordina il canale.
review-answered-already = C’è già una risposta: la scheda mostra com’è andata.
review-not-shipped = { $label } adesso non è attiva ({ $status }): è presto per dire se è servita.
review-silent = :mag: Nessuno mi ha detto se è servito. Puoi informarti? *È servito?* è sulla scheda.
celebration = :tada: *{ $label } è realtà:* { $title }
celebration-idea = :bulb: L’idea è di { $person }
celebration-idea-by-colleague = :bulb: L’idea è di una persona dell’azienda
celebration-supporters = :raised_hands: Il primo sostegno: { $names }
celebration-squad = :handshake: L’hanno realizzata: { $names }
celebration-voice = :speech_balloon: È cominciato da quello che ha detto un cliente:
celebration-draft = Ringrazia chi l’ha resa possibile: ecco una bozza. Aggiungi quale valore si è vissuto e una frase tua, poi pubblicala.
celebration-otherwise = Se non fai in tempo, la pubblico io così com’è { $when }.
celebration-complete-button = Completa e pubblica
celebration-add-button = Ringrazia qualcuno…
celebration-over = :white_check_mark: *{ $label }* è già stato festeggiato: { $title }
celebration-waits = :tada: *{ $label }* è realtà: { $title }
    C’è un grazie da completare.

## value

value-customer = Prima il cliente
value-customer-line = Partiamo da ciò che serve al cliente
value-together = Insieme
value-together-line = Lo risolviamo tra aree diverse
value-ownership = Responsabilità
value-ownership-line = Portiamo a termine ciò che iniziamo
value-curiosity = Curiosità
value-curiosity-line = Chiediamo, ascoltiamo e impariamo
value-care = Cura
value-care-line = Ci prendiamo cura gli uni degli altri

## win

win-button = Ringrazia qualcuno
win-card-button = Festeggia
win-off = Qui i riconoscimenti sono disattivati. `/cx` mostra che cos’altro so fare.
win-guest = Qui i riconoscimenti sono per chi lavora in azienda. Una parola gentile nel canale fa sempre piacere.
win-form-title = Ringrazia qualcuno
win-edit-title = Cambia il tuo grazie
win-post-button = Pubblica
win-people-label = Chi vuoi ringraziare?
win-people-placeholder = Scegli le persone
win-words-label = Che cosa hanno fatto per un cliente?
win-words-example = Dopo il lavoro hanno portato a un matrimonio un pacco smarrito
win-value-label = Quale valore rispecchia?
win-value-placeholder = Scegli il più vicino
win-size-label = Quanto è stato grande?
win-size-small = Una piccola cosa che ha contato
win-size-big = Una cosa grande
win-number-label = C’entra con un’idea?
win-number-example = CX-42
win-appears = Compare in { $place }
win-left = { $count ->
    [one] Oggi puoi ringraziare ancora { $count } persona.
   *[other] Oggi puoi ringraziare ancora { $count } persone.
}
win-none-left = { $count ->
    [one] Oggi hai già ringraziato { $count } persona, e in un giorno non ce ne stanno altre. Domani c’è di nuovo posto.
   *[other] Oggi hai già ringraziato { $count } persone, e in un giorno non ce ne stanno altre. Domani c’è di nuovo posto.
}
win-with-group = E tutto il gruppo { $group }
win-nobody = Scegli almeno una persona.
win-yourself = Ci sei anche tu. Un po’ di orgoglio ci sta, ma lascia che lo dica qualcun altro: questo è per gli altri.
win-program = { $name } è un’app. Chi c’è dietro?
win-gone-person = { $name } non lavora più qui. Scegli qualcuno che c’è ancora, per favore.
win-guest-person = { $name } è ospite, e qui i riconoscimenti sono per chi lavora in azienda.
win-too-many = Sono { $named }, e oggi c’è posto per { $left }. Gli altri possono aspettare domani.
win-crowd = Al massimo { $count } persone in un riconoscimento, per favore. Scegli chi l’ha fatto.
win-words-missing = Basta una frase su che cosa hanno fatto.
win-words-long = Un po’ più corto, per favore: al massimo { $count } caratteri.
win-value-missing = Quale valore rispecchia? Va bene il più vicino.
win-person-unknown = Slack non ha riconosciuto { $typed }. Scegli dall’elenco qui sotto chi l’ha fatto, per favore; le tue parole ci sono tutte.
win-value-unknown = Non conosco il valore “{ $tag }”. Scegline uno qui sotto, per favore; le tue parole ci sono tutte.
win-number-unknown = Non trovo { $typed }. Un numero si scrive così: CX-42. Se hai dubbi, lascia vuoto.
win-group-large = { $group } ha { $count } persone, e un riconoscimento ne ringrazia al massimo { $most }. Scegli chi l’ha fatto, per favore.
win-group-unknown = Non riesco a vedere chi fa parte di { $group }. Scegli tu le persone, per favore.
win-kept = Non si è perso nulla. Hai scritto:
win-again-button = Riapri
win-same-already = L’hai appena pubblicato, quindi ne ho lasciato uno solo.
win-posted = :tada: È in { $place }. Lo dico a { $names }.
win-undo-until = Puoi ritirarlo per dieci minuti e cambiarlo quando vuoi.
win-undone = Ritirato. Non lo vede più nessuno, e la tua giornata ha di nuovo quel posto.
win-undo-late = I dieci minuti sono passati, quindi resta. Puoi ancora cambiarlo, o chiedere a chi coordina il canale di nasconderlo.
win-not-yours = Può farlo solo { $person }, che l’ha pubblicato.
win-gone = Questo riconoscimento non c’è più. `/cx-win` ne pubblica uno nuovo.
win-changed = Cambiato. Tra un attimo la scheda lo mostra.
win-card-big = :trophy: In grande · { $value }
win-card-head = *{ $giver }* ringrazia { $names }
win-card-about = :bulb: { $label } · { $title }
win-card-message = Il messaggio di cui si parla
win-summary = { $giver } ringrazia { $names }: { $words } ({ $value })
win-echo-button = :raised_hands: Aggiungi il mio grazie
win-echo-more-button = :raised_hands: Aggiungi il mio grazie · { $count }
win-echoes = :raised_hands: Ringraziano anche: { $names }
win-echo-said = :speech_balloon: { $person }: “{ $words }”
win-echo-title = Il mio grazie
win-echo-label = Con parole tue
win-echo-example = Quel pacco era per mia zia. Grazie!
win-echo-hint = Puoi lasciare vuoto: il tuo nome dice tutto.
win-echo-own = Questo grazie è già tuo. Vuoi aggiungere qualcuno? *⋯* → *Aggiungi qualcuno…*
win-echo-thanked = Questo grazie è per te. Goditelo!
win-add-menu = Aggiungi qualcuno…
win-edit-menu = Cambia…
win-undo-menu = Ritira
win-hide-menu = Nascondi (coordinamento)…
win-add-title = Aggiungi qualcuno
win-add-label = Chi mancava?
win-add-button = Aggiungi
win-add-already = Ci sono già tutti.
win-add-giver = È chi l’ha pubblicato. Con *Aggiungi il mio grazie* puoi unirti.
win-hide-title = Nascondi
win-hide-label = Perché?
win-hide-hint = Lo leggono chi l’ha pubblicato e gli altri che coordinano il canale.
win-hide-button = Nascondi
win-hide-done = Nascosto. { $person } legge il motivo. Puoi mostrarlo di nuovo: qui, o più tardi con `/cx-win nascosti`.
win-hidden = { $person } ha nascosto ciò che hai pubblicato:
win-hidden-why = Il motivo:
win-show-button = Mostra di nuovo
win-show-done = È di nuovo in { $channel }, con i grazie di tutti. { $person } lo viene a sapere.
win-show-already = Lo vedono già tutti.
win-shown = { $person } mostra di nuovo ciò che hai pubblicato, con i grazie di tutti:
win-hidden-title = *Riconoscimenti nascosti*, dall’ultimo
win-hidden-line = Di { $giver }, nascosto { $when }
win-hidden-none = Nessun riconoscimento è nascosto.
win-told = :tada: { $giver } ti ringrazia, davanti a tutti · { $value }
win-told-added = :tada: { $person } ti ha aggiunto ai ringraziamenti di { $giver }, davanti a tutti · { $value }
win-told-several = { $count ->
    [one] :tada: *{ $count } grazie per te*
   *[other] :tada: *{ $count } grazie per te*
}
win-told-line = • { $giver }: { $words } · { $value }
win-told-more = { $count ->
    [one] … e { $count } altro nel canale dei riconoscimenti.
   *[other] … e altri { $count } nel canale dei riconoscimenti.
}
win-see-button = Guarda
win-digest-thanks = :tada: Grazie per te
win-digest-title = Di che cosa ci siamo ringraziati
win-chart-title = I valori che abbiamo vissuto
win-chart-subtitle = { $count ->
    [one] Il mese scorso, in { $count } riconoscimento
   *[other] Il mese scorso, in { $count } riconoscimenti
}
win-chart-wins = Riconoscimenti
win-recap-count = { $count ->
    [one] :tada: *{ $count }* riconoscimento
   *[other] :tada: *{ $count }* riconoscimenti
}
win-recap-people = { $count ->
    [one] grazie a *{ $count }* persona
   *[other] grazie a *{ $count }* persone
}
win-recap-values = Valori vissuti: { $values }
win-recap-first = :seedling: Ringraziano per la prima volta: { $names }
win-recap-names = { $count ->
    [one] { $names } e un’altra persona
   *[other] { $names } e altre { $count } persone
}
win-recap-withheld = Sono stati festeggiati in un canale privato, quindi le loro storie restano lì.
win-recap-across = :left_right_arrow: Tra aree: { $pairs }
win-recap-line = { $giver } ringrazia { $names }: { $words }
win-recap-corners = :ear: Non abbiamo ancora sentito nulla di { $names }. Che cosa ha fatto per un cliente qualcuno di lì?
win-month-title = Un mese di riconoscimenti
win-nudge = { $count ->
    [one] :wave: Qui c’è silenzio da { $count } giorno. Chi ha aiutato un cliente di recente, o ha aiutato te a farlo? Una frase rende bella la giornata.
   *[other] :wave: Qui c’è silenzio da { $count } giorni. Chi ha aiutato un cliente di recente, o ha aiutato te a farlo? Una frase rende bella la giornata.
}
win-help = :tada: `/cx-win` ringrazia in { $place } i colleghi per ciò che hanno fatto per un cliente.
    • `/cx-win` apre un breve modulo
    • `/cx-win @ben @ada hanno portato a un matrimonio un pacco smarrito { $tag }` lo pubblica subito; va bene anche un gruppo
    • Su qualsiasi messaggio: *⋯* → *Celebrate this*
win-help-values = *I nostri valori*
    { $values }
win-help-allowance = { $count ->
    [one] Puoi ringraziare { $count } persona al giorno. Niente punti, niente classifiche.
   *[other] Puoi ringraziare { $count } persone al giorno. Niente punti, niente classifiche.
}

## promise

promise-broken = { $count ->
    [one] { $count } promessa non mantenuta
   *[other] { $count } promesse non mantenute
}
promise-none-broken = Promesse in scadenza
promise-home = Promesso a chi ha scritto
promise-broken-new = { $count ->
    [one] :hourglass: Abbiamo promesso qualcosa e il giorno è passato. Aspetta da più tempo:
   *[other] :hourglass: Abbiamo promesso { $count } cose e il giorno è passato. Aspettano da più tempo:
}
promise-broken-hint = *Ci penso io*, o due parole nel thread, dicono a chi ha scritto che qualcuno guarda. *⋯* sulla scheda cambia lo stato.
promise-late-acknowledged = { $label } · { $title }: nessuno ha ancora reagito, promesso entro il { $when }
promise-late-triaged = { $label } · { $title }: ancora nuova, promesso entro il { $when }
promise-late-answered = { $label } · { $title }: ancora nessuna risposta, promessa entro il { $when }
promise-due-soon = { $label } · { $title }: scade il { $when }
promise-more = { $count ->
    [one] …e un’altra ({ $count })
   *[other] …e altre { $count }
}
promise-acknowledge-button = Ci penso io
promise-acknowledged = :eyes: { $person } la sta guardando.
promise-acknowledged-done = Grazie! Chi ha scritto { $label } sa che la guardi.
promise-acknowledged-already = Qualcuno ha già reagito a { $label }. Qui non c’è altro da fare.
promise-stewards-only = È per chi coordina il canale. Due parole nel thread aiutano allo stesso modo.
promise-card = :hourglass: In attesa di risposta dal { $day }

## news

news-for-follower = *{ $label } · { $title }*
    { $line }
news-title = { $count ->
    [one] Novità su { $count } idea
   *[other] Novità su { $count } idee
}
news-earlier = { $count ->
    [one] … e prima { $count } altro cambiamento.
   *[other] … e prima altri { $count } cambiamenti.
}
news-more = { $count ->
    [one] E ancora { $count } idea. `/cx-status mine` mostra ciò che ti riguarda.
   *[other] E ancora { $count } idee. `/cx-status mine` mostra ciò che ti riguarda.
}
news-last-today = Per oggi non ti scrivo altre novità. Il resto ti aspetta nel tuo riepilogo.

## personal digest

personal-digest-weekly = :newspaper: La tua settimana: le novità
personal-digest-daily = :newspaper: Le novità dall’ultimo riepilogo
personal-digest-line = • *{ $label }* · { $title }: { $line }
personal-digest-others = { $count ->
    [one] (e { $count } altro cambiamento)
   *[other] (e altri { $count } cambiamenti)
}
personal-digest-waiting-line = • { $words }
personal-digest-waiting-how = Puoi rispondere nella mia Home.

## status surface

status-button = A che punto siamo
status-title = A che punto sono le nostre idee
status-top = Le più sostenute
status-top-empty = Al momento non ci sono idee aperte. Con `/cx-idea` si ricomincia.
status-unowned = In cerca di responsabile
status-unowned-empty = Per ogni idea aperta c’è già chi se ne occupa. :tada:
status-more = `/cx-status mie` mostra quello che ti riguarda; `/cx-status CX-42` racconta la storia di un’idea.
status-empty = :seedling: Ancora nessuna idea. Che cosa renderebbe più facile la giornata di un cliente?
status-i-own = Idee di cui mi occupo
status-mine-empty = Per ora non c’è nulla che ti riguardi. Condividi un’idea o vota nel canale CX.
status-mine-more = { $count ->
    [one] … e ancora { $count }: è nella mia Home.
   *[other] … e ancora { $count }: sono nella mia Home.
}
status-line = { $label } · { $title } · { $status }, { $votes }
status-story-menu = Vedi la sua storia
status-no-such = { $label } non esiste ancora. `/cx-status` mostra quello che c’è.
status-not-understood = Non conosco ancora “{ $typed }”.

## digest

follow-kept = :bell: Ora segui { $label }. Ti avviso quando ci sono novità.
digest-title = La nostra settimana per i clienti
digest-period = { $since } – { $until }
digest-quiet = Settimana tranquilla: nessuno ha condiviso idee o votato. Che cosa ti ha detto un cliente di recente? Per iniziare basta una frase.
digest-no-ideas = Stavolta nessuna idea nuova e nessun voto. Che cosa ti ha detto un cliente di recente? Per iniziare basta una frase.
digest-ideas = { $count ->
    [one] :bulb: *{ $count }* nuova idea{ $change }
   *[other] :bulb: *{ $count }* nuove idee{ $change }
}
digest-votes = { $count ->
    [one] :thumbsup: *{ $count }* voto{ $change }
   *[other] :thumbsup: *{ $count }* voti{ $change }
}
digest-shipped = { $count ->
    [one] :rocket: *{ $count }* miglioramento realizzato{ $change }
   *[other] :rocket: *{ $count }* miglioramenti realizzati{ $change }
}
digest-people = { $count ->
    [one] :busts_in_silhouette: *{ $count }* persona ha portato avanti idee{ $change }
   *[other] :busts_in_silhouette: *{ $count }* persone hanno portato avanti idee{ $change }
}
digest-only = Solo su { $what }
digest-already = L’ultimo riepilogo è stato pubblicato { $when }. Un altro lo stesso giorno non avrebbe nulla da dire; `/cx riepilogo` mostra che cosa c’è di nuovo.
digest-compared = Tra parentesi, la differenza rispetto al periodo precedente.
digest-changed = Voi l’avete detto, noi l’abbiamo fatto
digest-more = { $count ->
    [one] … e { $count } altra idea è andata avanti: `/cx-status`
   *[other] … e altre { $count } idee sono andate avanti: `/cx-status`
}
digest-stuck = :hourglass: Nessun passo avanti dal { $date }
digest-supported = Le più sostenute in questo momento
digest-wanted = Serve una mano
digest-voice = Parola di cliente · { $label }
digest-functions = Con il sostegno di { $names }
digest-question = :speech_balloon: *Raccontalo nel thread:* { $question }
digest-question-1 = Quale piccola cosa ha fatto sorridere un cliente questo mese?
digest-question-2 = Se potessi cambiare una frase che leggono i nostri clienti, quale sarebbe?
digest-question-3 = Quando hai usato per l’ultima volta i nostri servizi da cliente, e che cosa hai notato?
digest-question-4 = Quale domanda ti fanno i clienti in continuazione?
digest-question-5 = Chi, di un altro gruppo, ti ha aiutato ad aiutare un cliente?
digest-question-6 = Che cosa spieghiamo che dovrebbe spiegarsi da sé?
digest-question-7 = Descrivi il nostro servizio con un emoji. Perché proprio quello?
digest-question-8 = Che cosa faresti per i clienti con un venerdì libero?
digest-voted = :thumbsup: Il tuo voto per { $label } conta.
digest-preview = Questo lo vedi solo tu. In { $channel } oggi si leggerebbe così:
digest-off = Il riepilogo è disattivato. Si attiva con `/cx impostazioni`.
digest-scheduled = :calendar: { $channel }: prossimo riepilogo { $when }
digest-schedule-how = `/cx riepilogo` te lo mostra, `/cx riepilogo ora` lo pubblica subito. Giorno, ora e altri canali: `/cx impostazioni`.
digest-posted = Fatto: il riepilogo va in { $channels }.
digest-nobody-keeps = Ancora nessuno si prende cura del canale. `/cx impostazioni` spiega come diventare la prima persona.
digest-stewards-only = Riepilogo a cura di: { $stewards }. Chiedi lì, oppure guarda a che punto siamo con `/cx-status`.
status-team-title = Idee che riguardano { $name }
status-team-empty = :seedling: Nessuna idea riguarda ancora { $name }. Chi ne condivide una può indicare le aree interessate.
status-which-team = Quale area? Scrivila subito dopo: `/cx-status gruppo { $example }`. Ci sono: { $names }.
status-share-button = Condividi qui
status-share-where = Posso condividerlo se scrivi `/cx-status` in un canale.
status-shared-by = Condiviso da { $person } con `/cx-status`
status-period-title = Gli ultimi { $days } giorni, con la differenza rispetto ai { $days } precedenti
status-period-option = Ultimi { $days } giorni
status-period-label = Periodo
status-any-function = Tutte le aree
status-any-touchpoint = Tutti i punti di contatto
status-choice-gone = Questa scelta non c’è più. `/cx-status` ti mostra cosa puoi scegliere adesso.
status-nothing-there = :seedling: Nessuna idea corrisponde ancora a questa scelta. Scegli altro qui sopra o condividi la prima con `/cx-idea`.
status-times-title = Quanto tempo ci è voluto
status-time-seen = :eyes: Prima reazione: metà entro *{ $median }*, 85 su 100 entro { $most }
status-time-owned = :raised_hand: Qualcuno se ne occupa: metà entro *{ $median }*, 85 su 100 entro { $most }
status-time-shipped = :rocket: Arriva ai clienti: metà entro *{ $median }*, 85 su 100 entro { $most }
status-time-before = _(prima: metà entro { $median })_
status-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
status-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
status-under-day = meno di un giorno
status-ages-title = Da quanto aspettano le idee aperte
status-age-line = { $status }: di solito *{ $median }*, al massimo { $oldest }
status-results = :white_check_mark: È servito? Meglio: *{ $better }*, uguale: *{ $same }*, peggio: *{ $worse }*
status-results-before = _(prima: { $better }, { $same }, { $worse })_
status-part-title = Chi ha partecipato
status-part-line = *{ $name }* { $people } (con idee: { $authors }, con voti: { $voters }, nelle squadre: { $helpers })
status-part-before = _(prima: { $people })_
status-part-others = Gli altri
status-part-more = { $count ->
    [one] … e { $count } altra area
   *[other] … e altre { $count } aree
}
status-promised = :hourglass: Promesse in scadenza in questo periodo: { $due }, in tempo *{ $kept }*, mancate *{ $broken }*
status-promised-before = _(prima: { $kept } su { $due } in tempo)_

## collaboration

collaboration-button = Lavoro insieme
collaboration-title = Come lavorano insieme le aree
collaboration-share = Il *{ $percent } %* delle idee in lavorazione ha unito due aree o più ({ $together } su { $active }).
collaboration-points-more = { $count ->
    [one] È { $count } punto in più rispetto alle quattro settimane precedenti.
   *[other] Sono { $count } punti in più rispetto alle quattro settimane precedenti.
}
collaboration-points-less = { $count ->
    [one] È { $count } punto in meno rispetto alle quattro settimane precedenti.
   *[other] Sono { $count } punti in meno rispetto alle quattro settimane precedenti.
}
collaboration-points-same = Come nelle quattro settimane precedenti.
collaboration-no-before = Le quattro settimane precedenti non si possono confrontare con queste.
collaboration-empty = :seedling: Nelle ultime quattro settimane nessuno ha lavorato a un’idea. *Posso aiutare*, su qualsiasi scheda, è un buon inizio.
collaboration-few = Hanno partecipato troppo poche persone per mostrare le aree una per una senza indicare qualcuno.
collaboration-key = Relazioni chiave
collaboration-strongest = Le coppie più forti
collaboration-wanted = Potrebbero aiutarsi: niente insieme in otto settimane, e un’idea che ha bisogno di entrambe
collaboration-pair = *{ $one } + { $other }*
collaboration-key-line = { $pair }: { $state } · { $trend }
collaboration-reached = { $count } su { $target }, obiettivo raggiunto
collaboration-below = { $count } su { $target }, non ancora
collaboration-none = ancora nessuna su { $target }
collaboration-hidden = :grey_question: { $pair }: troppo poche persone per mostrarlo
collaboration-strong = { $count ->
    [one] • { $pair }: { $count } idea · { $trend }
   *[other] • { $pair }: { $count } idee · { $trend }
}
collaboration-up = più di prima ({ $before })
collaboration-down = meno di prima ({ $before })
collaboration-same = come prima
collaboration-first = niente con cui confrontare
collaboration-others = Altre aree
collaboration-choose-button = Scegli le relazioni chiave
collaboration-formula = Gli ultimi 28 giorni, accanto ai 28 precedenti. Due aree lavorano insieme a un’idea quando persone di entrambe fanno qualcosa per essa: stare nella squadra, scrivere, rivedere o sostenere una proposta, sollevare un dubbio o rispondere, portare prove o novità, o scrivere tre volte nella discussione. I voti non contano. Le aree con meno di { $least } persone attive contano come una sola, “altre”, insieme alla successiva più piccola dove serve.
silo-lead = :compass: Queste aree lavorano insieme sempre meno, per la terza volta di fila. Forse basta che si parlino.
silo-pair = { $pair }: { $counts } idee, ogni volta in quattro settimane. L’obiettivo è { $target }.
silo-few = troppo poche persone per mostrarlo
silo-ideas = Queste idee hanno bisogno di entrambe. Scegline una o passala ad altri:
silo-no-idea = Nessuna idea aperta le nomina entrambe. Ne conosci una?
silo-coffee = :coffee: Il { $day } comincia un giro di caffè per queste due.
silo-swap = :arrows_counterclockwise: Sono state invitate a uno scambio il { $day }.
silo-once = Delle stesse quattro settimane ti avviso una volta sola.

## help

help-button = Come funziona
help-overview = :wave: Aiuto a migliorare le cose per i nostri clienti. Tu racconti che cosa li mette in difficoltà; in { $channel } si vota; qualcuno se ne occupa; e chiunque può vedere com’è andata a finire.
help-commands = • `/cx-idea` condivide un’idea, per esempio `/cx-idea le email di rimborso arrivano tardi`
    • `/cx-win` ringrazia, per esempio `/cx-win @ben ha salvato il pacco di un matrimonio #insieme`
    • `/cx-status` mostra a che punto siamo, `/cx-status CX-42` una sola idea, `/cx-status mie` le tue
    • `/cx fun` mostra canali a cui unirsi: interessi, giochi, luoghi
    • `/cx fun quiz`, `/cx fun riddle` e `/cx fun puzzles` avviano un gioco in un canale di giochi
    • `/cx coffee` ti presenta qualcuno dell’azienda ogni qualche settimana
    • `/cx swap` ti fa passare una giornata nel lavoro di qualcun altro
    • Su qualsiasi messaggio: *⋯* → *Turn into a CX idea*
help-more = Puoi anche scrivere direttamente nel canale CX. Lingua e area: nella mia Home. Che cosa conservo di te: `/cx dati`.
help-idea = `/cx-idea` apre un breve modulo. Se vuoi, scrivi l’idea subito dopo: `/cx-idea le email di rimborso arrivano tardi`. Appare come scheda in { $channel }, dove si vota.
help-status = • `/cx-status` mostra a che punto siamo
    • `/cx-status CX-42` racconta la storia di un’idea
    • `/cx-status mie` mostra quello che ti riguarda
    • `/cx-status gruppo support` mostra quello che riguarda un’area
    • `/cx-status collaborazione` mostra come lavorano insieme le aree
    • `/cx-status grafici` e `/cx-status esporta` ti mandano grafici o una tabella
    • `/cx help ranking` spiega come si ordinano le più sostenute
help-not-understood = Non conosco ancora “{ $typed }”. Ecco che cosa so fare:
help-direct-message = :wave: Con un modulo capisco meglio: premi *Condividi un’idea*. Quello a cui si sta lavorando è in { $channel }.
greeting = :wave: Ti diamo il benvenuto! In { $channel } miglioriamo insieme le cose per i nostri clienti: chiunque può condividere un’idea, votare e dare una mano.
greeting-how = Ci vuole meno di un minuto, e saprai sempre com’è andata a finire.
greeting-once = Non ti scriverò più, a meno che qualcosa non ti riguardi.

## home

home-welcome = Ciao { $name } :wave: Ecco che cosa ti riguarda in { $place }.
home-waiting = In attesa di te
home-hand-over = *{ $label }* · { $title }
    Te ne occupi tu?
home-waiting-more = { $count ->
    [one] … e ancora { $count }. Comparirà qui man mano che rispondi.
   *[other] … e ancora { $count }. Compariranno qui man mano che rispondi.
}
home-stewards = Per chi coordina il canale
home-list-count = { $title }: { $count }
home-list-button = Mostra tutte ({ $count })
home-list-title = Elenco completo
home-list-empty = Qui al momento non c’è niente. :tada:
home-list-more = { $count ->
    [one] … e ancora { $count }. `/cx-status CX-42` racconta la storia di ognuna.
   *[other] … e ancora { $count }. `/cx-status CX-42` racconta la storia di ognuna.
}
home-new = Nuove, prima le meno recenti
home-new-empty = Niente di nuovo da guardare. :tada:
home-unowned-empty = Tutto ciò che è stato esaminato ha una persona responsabile. :tada:
home-stuck = { $count ->
    [one] Nessun cambio di stato da { $count } giorno
   *[other] Nessun cambio di stato da { $count } giorni
}
home-stuck-empty = Tutto ciò che è in corso si muove. :tada:
home-squads = Squadre di cui faccio parte
home-own = Le mie idee
home-own-empty = Ancora nessuna. Che cosa ha infastidito un cliente questa settimana?
home-followed = Idee che seguo
home-followed-empty = Ancora nessuna. Con *Segui*, su una scheda, ricevi le sue novità.
home-preferences = Le mie preferenze
preferences-button = Le mie preferenze…
preferences-reached = *Che cosa ti arriva*
    Ti scrivo nel tuo orario di lavoro: { $hours }. Il tuo riepilogo: { $digest }.
preferences-language-label = Lingua
preferences-function-label = Area
preferences-hours-title = Quando posso scriverti?
preferences-hours-usual = Di solito nella tua regione: { $hours }. Lascia vuoto per tenere questo orario.
preferences-hours-half = Indica tutti e due gli orari, o nessuno.
preferences-hours-wrong = Deve finire più tardi di quando comincia, nello stesso giorno.
preferences-days-label = I miei giorni di lavoro
preferences-days-usual = Quelli soliti della mia regione
preferences-from-label = Dalle
preferences-until-label = Alle
preferences-reach-title = Che cosa mi arriva, e come?
preferences-topic-ask = Qualcuno mi chiede qualcosa
preferences-topic-thanks = Qualcuno mi ringrazia
preferences-topic-outcome = Com’è finita un’idea che ho sostenuto
preferences-topic-status = Cambi di stato
preferences-topic-people = Responsabili e squadre
preferences-topic-solution = Proposte, prove e decisioni
preferences-reach-now = Un messaggio subito
preferences-reach-mine = Un messaggio se è mia, se no nel riepilogo
preferences-reach-digest = Nel mio riepilogo
preferences-reach-off = Niente
preferences-digest-label = Il mio riepilogo
preferences-digest-hint = Arriva all’inizio della tua giornata o settimana di lavoro, e solo quando c’è qualcosa.
preferences-digest-daily = ogni giorno di lavoro
preferences-digest-weekly = una volta alla settimana
preferences-digest-off = nessuno
preferences-digest-needed = Vuoi alcune novità nel riepilogo: scegli che arrivi ogni giorno o ogni settimana.
day-monday = lun
day-tuesday = mar
day-wednesday = mer
day-thursday = gio
day-friday = ven
day-saturday = sab
day-sunday = dom
preferences-language = *Lingua*
    In che lingua vuoi che ti parli?
preferences-language-as-in-slack = Come in Slack
preferences-choose = Scegli
preferences-function = *Area*
    Le schede mostrano quali aree sostengono un’idea.
preferences-function-missing = *Area* :point_left:
    In quale area lavori? Le schede mostrano quali aree sostengono un’idea, e manca la tua.
preferences-function-is = *Area:* { $name } (da Slack)
preferences-function-from-slack = Secondo Slack lavori in { $decided }, ed è questo che conta qui. Mi segno { $name }, nel caso le cose cambino.
preferences-function-gone = Questa area non è più nell’elenco. Scegline un’altra nella mia Home, per favore.

## trouble

trouble-not-in-channel = Non posso ancora scrivere in { $channel }. Invitami lì, per favore: `/invite @CX`. Non si perde nulla: pubblicherò appena ci sono.
trouble-channel-hidden = Non vedo più { $channel }. Se esiste ancora, invitami lì, per favore: `/invite @CX`. Non si perde nulla: pubblicherò appena ci sono.
trouble-channel-gone = Non posso scrivere in { $channel }: è archiviato. Non si perde nulla: quando torna, pubblicherò.
trouble-policy = Le regole di quest’area di lavoro non mi permettono di scrivere in { $channel }. È tutto salvato, e lo pubblicherò quando chi amministra l’area di lavoro mi autorizzerà.
trouble-not-permitted = Mi manca un permesso per scrivere in { $channel }. È tutto salvato, e lo pubblicherò appena potrò. Chi mi gestisce può rimediare: `cx-bot doctor` spiega come.
trouble-not-permitted-to-ask = Mi manca un permesso in Slack ({ $permission }), quindi una parte di ciò che mostro non è aggiornata. Chi mi gestisce può rimediare: `cx-bot doctor` spiega come.
trouble-at-home = { $count ->
    [one] :warning: Al momento non riesco a pubblicare { $count } mio messaggio. Non si perde nulla: chi mi gestisce può aiutare.
   *[other] :warning: Al momento non riesco a pubblicare { $count } miei messaggi. Non si perde nulla: chi mi gestisce può aiutare.
}
trouble-fault = Non ho potuto mostrare qualcosa in { $channel }. È tutto salvato, e chi si prende cura di me è già al corrente.
engine-not-saved = :warning: Al momento non riesco a salvare. Riprova tra un minuto, per favore.
engine-form-not-opened = Ci è voluto troppo tempo e il modulo non si è aperto. Riprova, per favore.
engine-form-refused = Slack non mi ha permesso di aprire il modulo. Riprova tra qualche minuto, per favore.
engine-too-slow = Ci ho messo troppo, mi dispiace. Riprova, per favore.
engine-our-fault = :warning: Mi dispiace, non ha funzionato, ed è colpa mia. Chi si prende cura di me lo sa già (riferimento { $reference }).
engine-button-unknown = Questo pulsante è di altri tempi. Usa la scheda più recente: la trovi con `/cx-status`.

## settings

settings-word = impostazioni
settings-title = Impostazioni
settings-explained = Quello che salvi vale subito, per chiunque. Chi coordina il canale con te viene a sapere che cosa è cambiato.
settings-change-button = Cambia…
settings-next-button = Avanti
settings-line = { $label }: { $value }
settings-none = Nessuno
settings-yes = Sì
settings-no = No
settings-choose = Scegli
settings-people-title = Persone e ruoli
settings-channels-title = Canali e lingua
settings-functions-title = Aree
settings-sources-title = Origine delle aree
settings-ideas-title = Contatti e voti
settings-anonymous-title = Idee senza nome
settings-proposals-title = Proposte e squadre
settings-promises-title = Promesse e motivi
settings-results-title = Novità e risultati
settings-limits-title = Limiti
settings-time-title = Orario di lavoro
settings-regions-title = Regioni e festività
settings-stewards = Coordinano il canale
settings-stewards-hint = Si prendono cura del canale: smistano le idee, le aiutano ad andare avanti e possono cambiare queste impostazioni.
settings-steward-group = Coordinano, per gruppo di utenti
settings-leaders = Direzione
settings-leaders-hint = Vedono come va tutta l’azienda.
settings-leader-group = Direzione, per gruppo di utenti
settings-cx-channel = Canale CX
settings-cx-channel-hint = Le nuove schede vanno lì; le altre restano dove sono. Prima invitami: /invite @CX
settings-wins-channel = Canale dei riconoscimenti
settings-language = Lingua del canale
settings-language-hint = Con ogni persona parlo la sua.
settings-zone = Fuso orario
settings-source-first = L’area di una persona viene da
settings-source-second = Se lì non c’è, da
settings-source-third = E altrimenti da
settings-sources-hint = Vale la prima che lo sa.
settings-source-group = gruppo di utenti
settings-source-field = campo del profilo
settings-source-own = scelta personale
settings-profile-field = Campo del profilo
settings-profile-field-hint = In Slack il suo id comincia con Xf. Lascialo vuoto se nessuna area viene dal profilo.
settings-touchpoints = Punti di contatto
settings-touchpoints-hint = Uno per riga, nell’ordine del modulo.
settings-vote-emoji = Emoji che valgono come voto
settings-vote-emoji-hint = Per esempio :+1: :heart: – vuoto: conta solo il pulsante.
settings-votes-author = Si può votare la propria idea
settings-votes-guests = I voti degli ospiti contano
settings-idea-emoji = Emoji che aggiunge un messaggio
settings-idea-emoji-hint = Su qualsiasi messaggio del canale CX lo trasforma in un’idea.
settings-anonymous = Sono ammesse idee senza nome
settings-anonymity = A chi resta nascosto il nome di queste idee
settings-anonymity-hint = La seconda scelta richiede una chiave segreta, che imposta chi gestisce il bot. Vale per le idee pubblicate da allora.
settings-anonymity-named = Ai colleghi; il database del bot lo conosce
settings-anonymity-strict = Anche a chi legge il database del bot
settings-squad = Aree che servono a una squadra
settings-squad-hint = Quella di chi se ne occupa è compresa. Se l’azienda ne ha meno, servono tutte.
settings-seconds = Aree che devono appoggiare una proposta
settings-seconds-hint = Allora comincia l’attesa, e chi tace acconsente. Chi l’ha scritta non conta.
settings-consent-days = Giorni lavorativi per le obiezioni
settings-consent-days-hint = Contano ovunque lavorino le persone coinvolte; il giorno in cui cominciano non conta.
settings-small-fix = Una piccola correzione è al massimo
settings-small-fix-hint = Chi se ne occupa può deciderla per conto suo; il canale legge che cosa e perché.
settings-small-fix-off = Niente piccole correzioni
settings-mention-groups = I promemoria menzionano il gruppo di utenti dell’area
settings-mention-groups-hint = Così la notifica arriva a tutto il gruppo. Altrimenti c’è solo il nome dell’area.
settings-acknowledged = Giorni lavorativi entro cui qualcuno guarda un’idea
settings-acknowledged-hint = Un nuovo stato, qualcuno che se ne occupa o una risposta nel thread. Con 0 non si promette nulla.
settings-triaged = Giorni entro cui un’idea non è più nuova
settings-triaged-hint = Qualcuno ha deciso come si va avanti. Con 0 non si promette nulla.
settings-answered = Giorni entro cui un’idea riceve risposta
settings-answered-hint = C’è un piano o una decisione. Con 0 non si promette nulla; quanto già promesso resta.
settings-reasons = Motivi per non accogliere o mettere in pausa
settings-reasons-hint = Uno per riga, nell’ordine del modulo. Vanno bene anche parole tue.
settings-update-pace = Ogni quanto si chiede come va
settings-update-pace-hint = Finché chi se ne occupa non sceglie altro.
settings-grace = Giorni prima della prima domanda
settings-grace-hint = Da quando qualcuno si occupa di un’idea con proposta o in corso.
settings-maximum = Domande di fila senza risposta
settings-maximum-hint = Allora smetto di chiedere e lo dico a chi coordina il canale.
settings-review-days = Giorni dopo la realizzazione prima di chiedere se è servito
settings-review-days-hint = Quando la proposta non indica un giorno.
settings-remind-days = Giorni tra due promemoria
settings-remind-days-hint = Finché nessuno ha risposto.
settings-reminders = Promemoria al massimo
settings-reminders-hint = Poi lo dico a chi coordina il canale. Con 0 chiedo una volta sola.
settings-wins-title = Riconoscimenti
settings-wins-on = Ci si può ringraziare in pubblico
settings-wins-values = I nostri valori
settings-wins-values-hint = Uno per riga: :handshake: Insieme – Lo risolviamo tra aree diverse. Emoji e descrizione sono facoltativi.
settings-value-nameless = A questa riga manca il nome: “{ $line }”
settings-value-twice = “{ $name }” compare due volte.
settings-wins-per-day = Persone che si possono ringraziare in un giorno
settings-wins-per-day-hint = Vale il giorno di chi ringrazia. I grazie per ciò che è stato realizzato non contano.
settings-wins-guests = Gli ospiti possono ringraziare ed essere ringraziati
settings-wins-monthly = Il canale legge una volta al mese che cosa si è vissuto
settings-wins-quiet = Giorni senza riconoscimenti prima di un invito al canale
settings-wins-quiet-hint = Una volta, poi non più finché non ce n’è uno nuovo. 0: mai.
settings-pace = { $count ->
    [one] Ogni settimana
   *[other] Ogni { $count } settimane
}
settings-news-per-day = Messaggi con novità che una persona riceve al giorno
settings-news-per-day-hint = Al massimo; il resto va nel riepilogo.
settings-news-window = Secondi di attesa delle novità, per arrivare insieme
settings-stuck = Giorni senza novità dopo cui un’idea è considerata ferma
settings-half-life = Giorni dopo cui un voto conta la metà nella classifica
settings-alike = Quanto devono somigliarsi due idee, in percentuale
settings-alike-hint = Da lì in poi chiedo a chi coordina il canale se vanno insieme. Con meno, chiedo più spesso.
settings-anonymous-days = Giorni prima di dimenticare per sempre un nome nascosto anche nel database
settings-days = Giorni lavorativi
settings-hours = Orario
settings-hours-hint = Come 09:00-17:30, nel fuso orario di ogni persona.
settings-channel-missing = Scegli un canale, per favore.
settings-zone-wrong = “{ $typed }” non è un fuso orario. Scrivilo così: Europe/Madrid.
settings-hours-wrong = “{ $typed }” non è un orario. Scrivilo così: 09:00-17:30.
settings-number-wrong = Scegli un numero intero da { $least } a { $most }, per favore.
settings-emoji-wrong = Non conosco un’emoji di nome “{ $typed }”. Scrivila così: :heart:
settings-emoji-one = Una sola emoji, per favore, come :bulb:
settings-line-too-long = Al massimo { $count } caratteri per riga, per favore: “{ $line }”
settings-too-many = Al massimo { $count }, per favore: Slack non ne mostra di più.
settings-list-empty = Almeno uno, per favore.
settings-steward-missing = Qualcuno deve coordinare il canale. Scegli una persona o un gruppo di utenti.
settings-touchpoint-used = Il riepilogo di un canale è ancora “{ $about }”. Prima scegli quel canale in “{ $title }” e fagli leggere di tutto o di altro; poi toglilo qui.
settings-not-a-colleague = { $name } non può avere questo ruolo: è per chi lavora qui, adesso.
settings-profile-field-missing = Quale campo del profilo? Scrivi il suo id, che comincia con Xf.
settings-profile-field-unused = Scegli anche “campo del profilo” qui sopra, o lascia vuoto.
settings-anonymity-keyless = Per questo serve una chiave segreta custodita fuori dal database, e ancora non c’è. Chiedi a chi gestisce il bot di impostare CX_SECRETS__KEY, poi sceglilo di nuovo.
settings-does-not-fit = Questo non va d’accordo con le altre impostazioni. Chiudi, riapri e cambia una cosa alla volta.
settings-changed-meanwhile = { $person } l’ha cambiato nel frattempo. Ora è: { $value }. Copia quello che hai scritto, chiudi e riapri.
settings-changed-meanwhile-somehow = Nel frattempo è cambiato. Ora è: { $value }. Copia quello che hai scritto, chiudi e riapri.
settings-list-changed-meanwhile = Nel frattempo l’ha cambiato un’altra persona che coordina il canale. Copia quello che hai scritto, chiudi e riapri.
settings-stewards-only = Le impostazioni le cambia solo chi coordina il canale: { $people }. Basta chiedere.
settings-no-steward = Al momento nessuno coordina il canale. Chi amministra l’area di lavoro può scrivere `/cx settings` e cominciare.
settings-first-offer = :key: Ancora nessuno coordina il canale. Dato che amministri l’area di lavoro, puoi cominciare tu: smisti le idee, le aiuti ad andare avanti e cambi le impostazioni. Puoi aggiungere subito altre persone e lasciare più avanti.
settings-first-button = Comincio io
settings-first-needs-administrator = Ancora nessuno coordina il canale. Può cominciare chi amministra l’area di lavoro: basta scrivere `/cx settings`.
settings-steward-welcome = :key: Ora coordini { $channel }, grazie! Puoi cambiare lo stato di qualsiasi idea, dare una mano dove nessuno se ne occupa e decidere come funziona tutto con `/cx settings`. Se qualcosa si blocca, te lo dico qui.
settings-group-too-large = Il gruppo di utenti che hai scelto ha più di { $count } membri, quindi non dà il ruolo a nessuno. Con un gruppo più piccolo funziona: `/cx settings`.
settings-function-label = Quale area?
settings-what-label = Che cosa vuoi fare?
settings-function-new = Una nuova area
settings-function-change = Cambiare
settings-function-merge = Farne parte di un’altra
settings-function-remove = Togliere
settings-function-parts = con { $names }
settings-function-gone = Questa area non è più nell’elenco. Riapri le impostazioni, per favore.
settings-function-alone = { $name } è l’unica area, quindi non può far parte di un’altra. Prima aggiungine una.
settings-name-label = Nome
settings-name-missing = Manca il nome.
settings-name-taken = Questo nome è già in uso.
settings-group-label = Gruppo di utenti
settings-group-hint = Chi ne fa parte appartiene a questa area. Per chi è in più gruppi conta la prima area dell’elenco.
settings-group-taken = Questo gruppo di utenti indica già { $name }.
settings-values-label = Valori del campo del profilo
settings-values-hint = Uno per riga. Il nome conta sempre.
settings-value-taken = “{ $value }” indica già { $name }.
settings-merge-title = Parte di un’altra area
settings-merge-explained = *{ $name }* diventa parte di un’altra area: le sue persone, idee e proposte passano lì. Non si può annullare.
settings-merge-label = Di quale diventa parte?
settings-merge-button = Unisci
settings-remove-title = Togliere
settings-remove-explained = Nessuno usa *{ $name }*, e niente. La togliamo dall’elenco?
settings-remove-button = Togli
settings-function-used = *{ $name }* è in uso: { $uses }. Per non perdere niente, falla diventare parte di un’altra area.
settings-uses-people = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
settings-uses-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } idee
}
settings-uses-proposals = { $count ->
    [one] { $count } proposta
   *[other] { $count } proposte
}
settings-relationships-title = Relazioni chiave
settings-relationships-explained = Quali aree dovrebbero lavorare insieme, e a quante idee in quattro settimane? `/cx-status collaborazione` mostra come va. Se una coppia cala tre volte di fila, chi dirige viene avvisato.
settings-relationship-line = { $one } + { $other }: { $target }
settings-relationship-kept = Relazioni chiave di oggi
settings-relationship-kept-hint = Togli la spunta a ciò che non conta più.
settings-relationship-one = Aggiungine una: un’area
settings-relationship-other = E l’altra area
settings-relationship-target = Idee insieme in quattro settimane
settings-relationship-target-hint = Per le due che aggiungi. Scegli di nuovo le stesse per cambiarne il numero.
settings-relationship-both = Scegli anche l’altra area, per favore.
settings-relationship-two = Scegli due aree diverse, per favore.
settings-news-relationships = • { $person } ha cambiato le relazioni chiave tra le aree.
settings-regions-explained = Dove si lavora in altri orari o ci sono altre festività. A quale regione appartiene ognuno lo dice il fuso orario di Slack.
settings-region-label = Quale regione?
settings-region-new = Una nuova regione
settings-region-change = Cambiare
settings-region-remove = Togliere
settings-region-gone = Questa regione non è più nell’elenco. Riapri le impostazioni, per favore.
settings-region-line = { $count ->
    [one] { $name } ({ $count } festività)
   *[other] { $name } ({ $count } festività)
}
settings-region-remove-explained = Togliamo *{ $name }*? Le sue persone passano all’orario generale dell’azienda, senza quelle festività.
settings-region-differ-hint = Solo se è diverso dal resto dell’azienda.
settings-zones-label = Fusi orari
settings-zones-hint = Uno per riga, come Europe/Warsaw. Chi ne ha uno in Slack appartiene a questa regione.
settings-zones-missing = Almeno un fuso orario, per favore.
settings-zone-taken = { $zone } appartiene già a { $name }.
settings-holidays-label = Festività
settings-holidays-hint = Una data per riga, come 2026-12-25. Dopo puoi scrivere altro.
settings-holiday-wrong = Riga { $line }: “{ $typed }” non comincia con una data. Scrivila così: 2026-12-25.
settings-news = :gear: Le impostazioni sono cambiate:
settings-news-more = `/cx settings` le mostra tutte.
settings-news-line = • { $person } · { $setting }: { $before } → *{ $after }*
settings-news-somehow = • { $person } ha cambiato un’impostazione.
settings-news-function-added = • { $person } ha aggiunto l’area *{ $name }*.
settings-news-function-changed = • { $person } ha cambiato l’area *{ $name }*.
settings-news-function-renamed = • { $person } ha dato un altro nome a un’area: { $before } → *{ $after }*.
settings-news-function-merged = • { $person } ha fatto diventare { $name } parte di *{ $whole }*.
settings-news-function-removed = • { $person } ha tolto l’area { $name }.
settings-news-region-added = • { $person } ha aggiunto la regione *{ $name }*.
settings-news-region-changed = • { $person } ha cambiato la regione *{ $name }*.
settings-news-region-removed = • { $person } ha tolto la regione { $name }.
settings-news-win-hidden = • { $person } ha nascosto un riconoscimento di { $giver }: { $reason }
settings-news-win-shown = • { $person } mostra di nuovo un riconoscimento di { $giver }

## general

cancel-button = Annulla
close-button = Chiudi
save-button = Salva

## Charts

chart-day = { $day } { $month ->
    [m1] gen
    [m2] feb
    [m3] mar
    [m4] apr
    [m5] mag
    [m6] giu
    [m7] lug
    [m8] ago
    [m9] set
    [m10] ott
    [m11] nov
    *[m12] dic
}
chart-weeks = { $count ->
    [one] { $count } settimana fino al { $day }
   *[other] { $count } settimane fino al { $day }
}
chart-flow-title = Nuove idee e miglioramenti realizzati
chart-ideas = Nuove idee
chart-shipped = Realizzati
chart-flow-alt = Grafico delle ultime { $count } settimane, dalla più vecchia alla più recente. Nuove idee: { $ideas }. Realizzati: { $shipped }. { $finding }
chart-flow-more = L’ultima settimana ha portato più idee della media delle precedenti.
chart-flow-fewer = L’ultima settimana ha portato meno idee della media delle precedenti.
chart-flow-same = L’ultima settimana ha portato tante idee quanto la media delle precedenti.
chart-period-subtitle = Gli ultimi { $days } giorni in { $parts } parti uguali, fino al { $day }
chart-period-alt = Grafico degli ultimi { $days } giorni in { $parts } parti uguali, dalla più vecchia alla più recente. Nuove idee: { $ideas }. Realizzati: { $shipped }. { $finding }
chart-period-all = Nuove idee in tutto: { $now }.
chart-period-more = Nuove idee in tutto: { $now }, più che nei { $days } giorni precedenti ({ $before }).
chart-period-fewer = Nuove idee in tutto: { $now }, meno che nei { $days } giorni precedenti ({ $before }).
chart-period-same = Nuove idee in tutto: { $now }, tante quante nei { $days } giorni precedenti.
status-charts-button = :bar_chart: Grafici
status-charts-sent = :bar_chart: I grafici sono nei tuoi messaggi con me.
status-charts-none = Per questa scelta non c’è ancora nulla da disegnare. Un periodo più lungo, o tutte le aree e i punti di contatto, può mostrare di più.
status-export-button = :page_facing_up: Esporta
status-export-sent = :page_facing_up: La tabella sta arrivando nei tuoi messaggi con me.
status-export-words = Le idee della tua scelta pubblicate o andate avanti negli ultimi { $days } giorni, una per riga. Si apre con qualsiasi foglio di calcolo.
status-export-all = Tutte le idee, di qualunque periodo, una per riga. Si apre con qualsiasi foglio di calcolo. *Esporta*, sotto `/cx-status`, invia quelle di un periodo, di un’area o di un punto di contatto.
status-export-otherwise = In questo momento il tuo workspace non accetta file da me, quindi la tabella non può arrivarti. Quando un amministratore permetterà a questa app di inviare file, premi di nuovo *Esporta*.
chart-alt = { $title }. { $subtitle }. { $figures }.
chart-stand-title = A che punto sono le idee
chart-from-until = { $from } – { $until }
chart-stand-open = Aperte all’inizio: { $before }; alla fine: { $now }.
chart-age-title = Da quanto aspettano le idee aperte
chart-age-subtitle = Nello stato di oggi, { $day }
chart-age-finding = In attesa da più di 28 giorni: { $long } su { $all }.
chart-age-week = Meno di 7 giorni
chart-age-month = Da 7 a 28 giorni
chart-age-quarter = Da 28 a 91 giorni
chart-age-older = Di più
chart-part-title = Chi partecipa
chart-part-subtitle = Persone di ogni area negli ultimi { $count } giorni
chart-part-authors = Hanno proposto idee
chart-part-voters = Hanno votato
chart-part-helpers = Nelle squadre
chart-heat-title = Chi lavora insieme alle idee
chart-heat-subtitle = Idee a cui hanno lavorato entrambe negli ultimi 28 giorni
chart-hidden = Nascosto: troppo poche persone

# Channel health, once a quarter

health-question = «Quando pubblico qualcosa qui, ne nasce qualcosa.»
health-ask = :wave: *Una domanda, dieci secondi.* { $question } Quanto è vero per te? Puoi rispondere fino al { $date }; qualche giorno dopo leggeremo tutti il risultato.
health-answer-button = Rispondi
health-answer-choose = Scegli
health-answer-1 = Per niente vero
health-answer-2 = Poco vero
health-answer-3 = Vero in parte
health-answer-4 = Abbastanza vero
health-answer-5 = Del tutto vero
health-form-title = Una domanda
health-form-send = Invia
health-anonymous = Anonima: annoto che hai risposto, perché ognuno conti una volta sola, e quante persone hanno dato ciascuna risposta, ma mai chi ha dato quale. Sotto le cinque risposte non si mostra nulla.
health-answered = :pray: Grazie, l’ho contata. Che cosa miglioriamo adesso? Con `/cx-idea` basta un minuto.
health-answered-already = Avevi già risposto. Grazie! Non posso cambiarla, perché non so quale risposta fosse la tua.
health-closed = Questa domanda è chiusa. La prossima arriva fra tre mesi.
health-employees-only = Questa domanda è per chi lavora qui. Le tue idee sono comunque benvenute: `/cx-idea`.
health-title = Come va il nostro canale
health-percent = { $percent } %
health-before = _(trimestre precedente: { $value })_
health-ideas = { $count ->
    [one] :bulb: *{ $count }* nuova idea, { $rate } ogni 100 persone
   *[other] :bulb: *{ $count }* nuove idee, { $rate } ogni 100 persone
}
health-kept = :hourglass: Abbiamo mantenuto in tempo il *{ $percent }* delle promesse
health-shipped = :rocket: Il *{ $percent }* di ciò che è stato deciso è arrivato ai clienti: { $shipped } su { $decided }
health-helped = { $people ->
    [one] :seedling: *{ $people }* persona ha pubblicato, proposto o aiutato; { $again } l’aveva già fatto nel trimestre precedente
   *[other] :seedling: *{ $people }* persone hanno pubblicato, proposto o aiutato; { $again } l’avevano già fatto nel trimestre precedente
}
health-helped-first = { $people ->
    [one] :seedling: *{ $people }* persona ha pubblicato, proposto o aiutato
   *[other] :seedling: *{ $people }* persone hanno pubblicato, proposto o aiutato
}
health-functions = :handshake: Hanno partecipato *{ $functions } aree su { $all }*
health-trust = { $count ->
    [one] :speech_balloon: { $question } D’accordo: *{ $percent }* ({ $count } risposta)
   *[other] :speech_balloon: { $question } D’accordo: *{ $percent }* ({ $count } risposte)
}
health-trust-few = :speech_balloon: { $question } Hanno risposto in meno di cinque, quindi nessuno legge le risposte.
health-how = Promesse: quelle in scadenza nel trimestre. Deciso: realizzato, rifiutato o rimandato. D’accordo: «abbastanza» e «del tutto vero». Le idee senza nome contano come idee, mai per una persona.
settings-digests-title = Canali con riepilogo
settings-digests-explained = Quali canali leggono il riepilogo settimanale? Ognuno può avere giorno, ora e lingua propri, e parlare solo di un’area o di un punto di contatto. Prima invitami nel canale, per favore.
settings-digests-channel = Canale
settings-digests-channel-hint = Se è già nell’elenco, cambia con quello che scegli qui sotto.
settings-digests-keep = Legge il riepilogo così:
settings-digests-stop = Non ne legge più
settings-digests-usual = Come sempre
settings-digests-empty-hint = Vuoto: come sempre.
settings-digests-function = Solo ciò che riguarda
settings-digests-touchpoint = Solo ciò che succede in
settings-digests-all = Tutto
settings-digests-none-there = Questo canale non legge nessun riepilogo.
settings-digests-last = Nessun altro canale legge il riepilogo. Per non farlo uscire affatto, disattiva il riepilogo settimanale nelle impostazioni.
settings-news-digests = • { $person } ha cambiato i canali che leggono il riepilogo.
settings-digest-title = Riepilogo settimanale
settings-digest-on = Il canale riceve un riepilogo una volta a settimana
settings-digest-day = Giorno
settings-digest-time = Ora
settings-digest-time-hint = Nel fuso orario dell’azienda. Con `/cx digest schedule` vedi quando arriva il prossimo.
settings-health = Una volta a trimestre: come va il canale, con una domanda anonima prima

## Community

community-word = svago
community-button = :tada: Altro svago
community-title = Canali a cui unirsi
community-explained = Interessi, giochi e luoghi. Entri ed esci quando vuoi.
community-all-kinds = Tutti i tipi
community-kind-interest = Interessi
community-kind-game = Giochi
community-kind-place = Luoghi
community-members = { $count ->
    [one] circa { $count } persona
   *[other] circa { $count } persone
}
community-page = Pagina { $page } di { $pages }
community-back = Indietro
community-next = Altri
community-join-button = Entra
community-open-button = Apri
community-propose-button = Proponi un canale…
community-none = Qui non c’è ancora nessun canale. Proponi il primo: un hobby, un gioco, la città in cui vivi.
community-none-steward = Qui non c’è ancora nessun canale. Quello che proponi tu lo creo subito; quello che propongono gli altri te lo mostro prima. Può entrare nell’elenco anche un canale che esiste già.
community-none-of-kind = Di questo tipo non ce n’è ancora. Proponi il primo!
community-joined = :wave: Ora sei in { $channel }. Fai un saluto!
community-in-already = Sei già in { $channel }. Fai clic sul nome per aprirlo.
community-join-yourself = In questo momento non riesco ad aggiungerti io. Apri { $channel } e premi lì *Entra nel canale*.
community-gone = Questo canale non è più nel catalogo. `/cx fun` mostra gli altri.
community-off = Il catalogo dei canali è disattivato nella tua azienda.
community-stewards-only = Lo decide chi cura il canale CX: { $people }. Basta una parola.
community-keepers-only = { $person } ha proposto questo canale e lo cura, insieme a chi cura il canale CX. Basta una parola.
community-guest = Chi è ospite non può proporre canali. Chiedi a qualcuno dell’azienda di farlo per te.
community-form-title = Proponi un canale
community-name-label = Nome di un nuovo canale
community-name-example = giochi-da-tavolo
community-name-hint = Lettere minuscole, cifre e trattini; gli spazi diventano trattini. Lascialo vuoto se il canale esiste già.
community-channel-label = Oppure un canale che esiste già
community-channel-placeholder = Scegli un canale pubblico
community-kind-label = Di che cosa si tratta?
community-line-label = Una riga di presentazione
community-line-example = A che cosa giochiamo e quando ci vediamo
community-language-label = Lingua parlata
community-what-next = Prima ci dà un’occhiata chi cura il canale CX. Poi creo il canale e ti aggiungo.
community-send-button = Invia
community-name-missing = Dai un nome al nuovo canale, oppure scegline sotto uno che esiste già.
community-name-or-channel = Un nome nuovo oppure un canale esistente: uno solo dei due, per favore.
community-name-long = Un po’ più corto, per favore: al massimo { $count } caratteri.
community-name-wrong = Slack accetta lettere, cifre, - e _ nel nome. Così andrebbe bene: { $name }
community-public-only = Il catalogo elenca solo canali pubblici: un pulsante non può far entrare nessuno in uno privato. Rendilo prima pubblico, oppure scegline un altro.
community-listed-already = Questo è già nel catalogo: `/cx fun`.
community-proposed-already = Qualcuno lo ha già proposto; ci si sta pensando.
community-line-missing = Una riga, per favore: che cosa si fa lì?
community-enough-proposed = Alcune tue proposte sono ancora in attesa. Aspetta prima una decisione su quelle.
community-proposed = :seedling: Grazie! Chi cura il canale CX ci darà un’occhiata; ti farò sapere com’è andata.
community-proposed-nobody = :seedling: Grazie! Al momento nessuno cura il canale CX, quindi la tua proposta aspetta. Chi amministra lo spazio può cominciare con `/cx settings`.
community-making = :hourglass_flowing_sand: Lo chiedo a Slack… Ti avviso quando il canale è pronto.
community-batch = { $count ->
    [one] È stato proposto { $count } canale:
   *[other] Sono stati proposti { $count } canali:
}
community-ask-new = :seedling: { $person } propone un nuovo canale: *{ $channel }*
community-ask-adopt = :seedling: { $person } propone { $channel } per il catalogo
community-approve-button = Approva
community-again-button = Riprova
community-adopt-button = Usa quel canale
community-rename-button = Un altro nome…
community-decline-button = Non ora…
community-decline-title = Non ora
community-decided-making = :hourglass_flowing_sand: { $person } ha detto di sì. Lo chiedo a Slack…
community-decided-listed = :white_check_mark: Approvato da { $person }. È nel catalogo.
community-decided-declined = Non ora, ha detto { $person }: { $why }
community-decided-already = È già stato deciso. `/cx fun` mostra com’è andata.
community-sentence-label = Che cosa deve sapere?
community-sentence-example = C’è già #giochi: potrebbe andare?
community-sentence-hint = La riferisco parola per parola. Chi altro cura il canale vede che viene da te.
community-sentence-missing = Una frase, per favore: addolcisce il no.
community-stuck-taken-by = Il nome è già di { $channel }. Usa quello, oppure scegli un altro nome.
community-stuck-taken = Il nome è già di un canale archiviato o privato. Scegli un altro nome.
community-stuck-permission = Slack non me lo permette: all’app manca un’autorizzazione (`channels:manage` per creare canali, `channels:join` per entrarvi). Quando chi amministra l’avrà data, riprova.
community-stuck-forbidden = Le regole del tuo spazio non lo permettono alle app. Crea tu il canale e proponilo come uno già esistente.
community-stuck-archived = Questo canale è archiviato. Ripristinalo e riprova, oppure rispondi non ora.
community-stuck = Slack ha rifiutato: { $why }. Riprova, oppure rispondi non ora.
community-waiting-title = In attesa di chi cura il canale
community-waiting-more = { $count ->
    [one] Dopo queste ne aspetta ancora { $count }.
   *[other] Dopo queste ne aspettano altre { $count }.
}
community-welcome = :wave: Un benvenuto a tutti! L’idea di questo canale è di { $person }, e chiunque lo trova con `/cx fun`.
community-welcome-games = Qui gioca chi vuole: quiz, indovinelli con gli emoji, rompicapi del giorno.
community-outcome-listed = { $count ->
    [one] :tada: Il tuo canale c’è: { $channels }. Chiunque lo trova con `/cx fun`. Un tuo primo messaggio lo mette in moto!
   *[other] :tada: I tuoi canali ci sono: { $channels }. Chiunque li trova con `/cx fun`. Un tuo primo messaggio li mette in moto!
}
community-outcome-declined = Il tuo canale { $channel } per ora non si farà: { $why }
    Grazie dell’idea. Puoi proporne un altro con `/cx fun`.
community-edit-menu = Modifica…
community-retire-menu = Togli dall’elenco…
community-edit-title = Modifica un canale
community-edited = :white_check_mark: Salvato: { $channel }
community-pace-label = Domande rompighiaccio
community-pace-company = Come di solito in azienda
community-pace-weekly = Ogni settimana
community-pace-fortnightly = Ogni due settimane
community-pace-off = Disattivate
community-as-company = Come in azienda: { $usual }
community-day-label = Giorno delle domande
community-time-label = Ora delle domande
community-zone-label = Quale orologio vale lì
community-zone-hint = Per le domande e per quello che si gioca lì.
community-retire-title = Togli dall’elenco
community-retire-explained = { $channel } esce dal catalogo. Chi c’è dentro ci resta.
community-way-label = E il canale stesso?
community-way-unlist = Lascialo aperto
community-way-close = Archivialo anche
community-retire-button = Togli
community-unlisted = { $channel } non è più nell’elenco e resta aperto. Con *Proponi un canale…* ci torna.
community-closed = { $channel } è archiviato e non è più nell’elenco. Quello che si è detto lì si può ancora leggere.
community-close-yourself = { $channel } non è più nell’elenco, ma non posso archiviarlo. Tu sì: apri i dettagli, poi *Impostazioni*.
community-silent = { $count ->
    [one] :zzz: { $place } tace da { $count } giorno. Serve ancora?
   *[other] :zzz: { $place } tace da { $count } giorni. Serve ancora?
}
community-silent-more = { $count ->
    [one] C’è ancora { $count } canale in silenzio. Compare nella Home man mano che rispondi.
   *[other] Ci sono altri { $count } canali in silenzio. Compaiono nella Home man mano che rispondi.
}
community-unanswered = L’ho chiesto a { $person } due settimane fa e non ho avuto risposta.
community-keep-button = Tienilo
community-unlist-button = Togli dall’elenco
community-close-button = Chiudilo
community-close-title = Chiudere questo canale?
community-close-question = Viene archiviato per tutti. Quello che si è detto si può ancora leggere.
community-kept = :seedling: { $channel } resta. Un breve messaggio spesso lo risveglia.
community-retired = { $channel } non è più nell’elenco. Grazie di aver fatto ordine!
community-shut = :card_file_box: { $channel } è archiviato o nascosto in Slack, quindi non è più nell’elenco. Quando viene riaperto, ci torna da solo.
community-outside = :wave: Non sono più in { $channel }, quindi lì niente domande e niente giochi. Se mi vuoi di nuovo, scrivi lì `/invite @CX`.
community-back-again = :white_check_mark: { $channel } è di nuovo qui: lì tutto continua come prima.
community-answered-already = Qui c’è già stata una risposta: { $channel }
icebreaker-asks = :ice_cube: *{ $question }*
icebreaker-by = Lo chiede { $person }
icebreaker-how = Rispondi nel thread, con una parola o con dieci.
icebreaker-suggest-button = Suggerisci una domanda…
icebreaker-rests = Qui le domande riposano perché nessuno ha risposto alle ultime. Scegli un ritmo per riprenderle.
icebreaker-unanswered = :zzz: Nessuno ha risposto alle ultime due domande in { $channel }, quindi per ora lì non chiedo nulla.
icebreaker-unanswered-more = { $count ->
    [one] Sono ferme anche in { $count } altro canale: `/cx fun` → *⋯* → *Modifica…*
   *[other] Sono ferme anche in altri { $count } canali: `/cx fun` → *⋯* → *Modifica…*
}
icebreaker-retired = { $channel } non è più nell’elenco e lì non chiedo più nulla.
icebreaker-resume-button = Continua a chiedere
icebreaker-stop-button = Disattivale lì
icebreaker-resumed = :ice_cube: Le domande continuano in { $channel }.
icebreaker-stopped = Le domande sono disattivate in { $channel }. `/cx fun` → *⋯* → *Modifica…* le riporta.
icebreaker-form-title = Suggerisci una domanda
icebreaker-words-label = La tua domanda
icebreaker-words-example = Quale suono ti piace di più?
icebreaker-words-hint = A cui chiunque possa rispondere volentieri. Niente famiglia, salute, politica, religione o denaro.
icebreaker-language-label = La sua lingua
icebreaker-named-label = Il tuo nome
icebreaker-named = Di’ che la domanda è mia
icebreaker-what-next = Prima ci dà un’occhiata chi cura il canale CX, e vede il tuo nome. Poi si fa prima in questo canale e, settimane dopo, in altri della sua lingua.
icebreaker-length = Una domanda ha da { $least } a { $most } caratteri.
icebreaker-same = Qualcuno ha già suggerito proprio questa domanda. Le grandi menti…
icebreaker-enough = Alcune tue domande sono ancora in attesa. Aspetta prima una decisione su quelle.
icebreaker-suggested = :ice_cube: Grazie! Ti farò sapere quando la tua domanda sarà accettata.
icebreaker-batch = { $count ->
    [one] :ice_cube: È stata suggerita { $count } domanda. Va bene per tutti?
   *[other] :ice_cube: Sono state suggerite { $count } domande. Vanno bene per tutti?
}
icebreaker-accept-button = Accettala
icebreaker-refuse-button = Questa no
icebreaker-accepted = :white_check_mark: Accettata da { $person }
icebreaker-refused = Non accettata, ha detto { $person }
icebreaker-outcome-taken = :ice_cube: La tua domanda è dentro: «{ $question }» Verrà fatta in una delle prossime settimane. Grazie!
icebreaker-outcome-not-taken = Stavolta la tua domanda non è stata accettata: «{ $question }» Un’altra è sempre benvenuta.
icebreaker-pack-wrong = :warning: C’è qualcosa di sbagliato nei nostri pacchetti di domande. Quello che è giusto si usa lo stesso:
icebreaker-pack-line = { $file }, riga { $line }: { $problem }
icebreaker-pack-unreadable = { $file } non si può leggere. Esiste, e il bot può leggerlo?
icebreaker-pack-syntax = questo non è TOML ({ $cause }), quindi di questo file non conta nulla.
icebreaker-pack-no-id = una domanda ha bisogno di un `id`.
icebreaker-pack-twice = un’altra domanda ha già l’id «{ $id }».
icebreaker-pack-unknown = «{ $key }» non è `id` né una delle lingue en, es, it, pl.
icebreaker-pack-no-words = la domanda «{ $id }» non ha testo in nessuna lingua.
icebreaker-pack-blank = dopo `{ $key }` ci vuole una domanda tra virgolette.
icebreaker-pack-long = la domanda in `{ $key }` ha più di { $most } caratteri.
icebreaker-pack-more = { $count ->
    [one] …e un’altra ({ $count }).
   *[other] …e altre { $count }.
}
settings-community-title = Canali e domande
settings-community-on = Catalogo dei canali (/cx fun)
settings-community-icebreakers = Domande nei suoi canali
settings-community-weeks = Settimane tra due domande
settings-community-weeks-hint = Ogni canale può scegliere il suo ritmo, o nessuno: `/cx fun`, poi ⋯.
settings-community-silent = Giorni di silenzio prima di chiedere di un canale
settings-community-silent-hint = Allora chiedo a chi l’ha proposto se serve ancora. 0 significa mai.
settings-fun-posts = Messaggi per divertimento in un canale al giorno
settings-fun-posts-hint = Al massimo tante domande, giochi, risultati del caffè e riepiloghi in ogni canale. Quello che non ci sta arriva un altro giorno; quello che qualcuno chiede non si rifiuta mai.

## Giochi

game-off = Qui i giochi sono disattivati. Chi cura il canale può attivarli con `/cx settings`.
game-guest = Qui i giochi sono per chi lavora in azienda. Guardare è sempre permesso.
game-elsewhere = Si gioca in { $channels }. Scrivilo lì e si comincia.
game-nowhere = Non c’è ancora un canale per i giochi. Proponine uno con `/cx fun` e ci si potrà giocare.
game-outside = Non sono più in { $channel }. Scrivi lì `/invite @CX` e si può giocare.
game-quiz-button = :brain: Quiz
game-riddle-button = Proponi un indovinello…
game-puzzles-button = :jigsaw: Rompicapi
game-hosts-only = Che cosa si gioca qui lo decide { $people }. Chiedi pure, farà piacere.
game-packs-wrong = { $count ->
    [one] :warning: Una domanda dei pacchetti del quiz non si può fare. Tutte le altre sì.
   *[other] :warning: { $count } domande dei pacchetti del quiz non si possono fare. Tutte le altre sì.
}
game-pack-line = riga { $line }: { $detail }
game-pack-taken = un altro file è già il pacchetto «{ $pack }»
game-pack-blank = «{ $part }» è vuoto
game-pack-twice = un’altra domanda del pacchetto ha lo stesso id
game-pack-nowhere = non c’è in nessuna lingua
game-pack-answer = la risposta giusta è la { $answer } e questa opzione non esiste
game-pack-options = { $lang-name } ha bisogno di opzioni da { $least } a { $most }
game-pack-uneven = le lingue hanno un numero diverso di opzioni
game-pack-same = due opzioni in { $lang-name } sono uguali
game-pack-long = qualcosa in { $lang-name } supera i { $most } caratteri
quiz-title = :brain: È l’ora del quiz
quiz-open = { $count ->
    [one] Una domanda per chi ha voglia. Entri in una squadra con persone di altre aree. Le risposte restano nascoste fino a { $until }.
   *[other] { $count } domande per chi ha voglia. Entri in una squadra con persone di altre aree. Le risposte restano nascoste fino a { $until }.
}
quiz-play-button = Gioca
quiz-nobody-yet = Comincia tu
quiz-playing = { $count ->
    [one] Gioca una persona
   *[other] Giocano { $count } persone
}
quiz-rule = Il punteggio di una squadra sono le risposte giuste per persona
quiz-over-title = :checkered_flag: Il quiz è finito
quiz-unplayed = Oggi nessuno ha avuto tempo, e va bene così.
quiz-stopped = I giochi sono stati disattivati, quindi questo quiz è finito prima.
quiz-won = :tada: Vince *{ $team }* con { $mean } risposte giuste su { $questions } in media: { $people }
quiz-drawn = :tada: Parità con { $mean } risposte giuste su { $questions } in media: *{ $teams }*
quiz-one-team = :tada: Avete giocato come un’unica squadra, con { $mean } risposte giuste su { $questions } in media: { $people }
quiz-won-quietly = :tada: Vince *{ $team }*: { $people }
quiz-drawn-quietly = :tada: Parità: *{ $teams }*
quiz-one-team-quietly = :tada: Avete giocato come un’unica squadra: { $people }. Le risposte sono nel thread.
quiz-total = Tutti insieme: { $mean } risposte giuste su { $questions } in media
quiz-one-player = :seedling: Stavolta ha giocato una persona. Le risposte sono nel thread; la prossima volta anche tu!
quiz-none-right = :see_no_evil: Nessuno ne ha indovinata una, quindi oggi abbiamo imparato tutti qualcosa. Le risposte sono nel thread.
quiz-played = { $players ->
    [one] Una persona
   *[other] { $players } persone
} in { $teams ->
    [one] una squadra
   *[other] { $teams } squadre
}
quiz-mine-button = Com’è andata?
quiz-answers = :bulb: Ecco le risposte, ognuna con la sua piccola storia.
quiz-answers-thanks = :bulb: Complimenti, { $people }! Ecco le risposte, ognuna con la sua piccola storia.
quiz-knew = { $right ->
    [one] La sapeva { $right } su { $players }
   *[other] La sapevano { $right } su { $players }
}
quiz-form-title = Quiz
quiz-form-hint = Nessuno vede le tue risposte. Puoi cambiarle fino a { $until }; se non lo sai, tira a indovinare.
quiz-send-button = Invia
quiz-sent-first = :raised_hands: Sei nella squadra *{ $team }*, e apri tu le danze. Se non arriva nessun altro, alla fine passi a un’altra squadra.
quiz-sent = :raised_hands: Sei nella squadra *{ $team }* con { $people }.
quiz-sent-until = Puoi cambiare le risposte fino a { $until }.
quiz-change-button = Cambia le risposte
quiz-mine-title = Com’è andata?
quiz-mine = Hai indovinato *{ $right } su { $all }*. Lo vedi solo tu.
quiz-mine-team = La tua squadra: { $team }, { $mean } risposte giuste in media
quiz-mine-team-quietly = La tua squadra: { $team }. In così pochi la media direbbe com’è andata agli altri, quindi resta nascosta.
quiz-mine-one-team = Avete giocato come un’unica squadra, con { $mean } risposte giuste in media
quiz-mine-one-team-quietly = Avete giocato come un’unica squadra. In così pochi la media direbbe com’è andata agli altri, quindi resta nascosta.
quiz-mine-alone = Stavolta hai giocato solo tu.
quiz-mine-right = :white_check_mark: { $answer }
quiz-mine-wrong = Hai detto «{ $chosen }». È *{ $right }*.
quiz-mine-open = L’hai lasciata vuota. È *{ $right }*.
quiz-plan = :brain: *Il quiz in { $channel }*
quiz-plan-open = Ce n’è uno aperto fino a { $until }.
quiz-plan-next = Il prossimo si apre { $at }.
quiz-plan-paused = È in pausa, perché nessuno ha avuto tempo per gli ultimi.
quiz-plan-none = Non ce n’è nessuno in programma.
quiz-plan-how = { $count ->
    [one] Squadre di circa una persona
   *[other] Squadre di circa { $count } persone
}, con aree diverse. Lo organizza: { $people }
quiz-weekly-button = Ogni settimana
quiz-now-button = Uno adesso
quiz-off-button = Basta
quiz-plan-weekly = :white_check_mark: Qui si apre un quiz ogni settimana; il primo { $at }. Nessuna domanda torna finché non sono uscite tutte.
quiz-plan-never = I giorni del quiz non sono lavorativi. Chi cura il canale può cambiarli con `/cx settings`.
quiz-plan-off = :white_check_mark: Qui non si aprono più quiz. Quello aperto finisce come sempre.
quiz-now-done = :white_check_mark: È aperto fino a { $until }. Buon divertimento!
quiz-now-late = È tardi o non è un giorno lavorativo, e nessuno dovrebbe giocare fuori dal lavoro. Prova domani, o programmalo ogni settimana.
quiz-open-already = Qui c’è già un quiz aperto fino a { $until }.
quiz-gone = Non trovo più questo quiz.
quiz-closed = Questo quiz è chiuso, quindi le risposte non possono più contare. Partecipa al prossimo!
quiz-not-over = È ancora in corso. Torna dopo { $until }.
quiz-not-played = A questo non hai giocato, quindi non c’è nulla da mostrare. Le risposte sono nel thread.
quiz-paused = { $count ->
    [one] Nessuno ha avuto tempo per l’ultimo quiz in { $channel }, quindi va in pausa. Se torna la voglia, basta un clic.
   *[other] Nessuno ha avuto tempo per gli ultimi { $count } quiz in { $channel }, quindi vanno in pausa. Se torna la voglia, basta un clic.
}
quiz-used-up = { $count ->
    [one] L’unica domanda che c’è è già uscita in { $channel }. Tornerà; se ne possono aggiungere altre con un pacchetto (README, «Question packs»).
   *[other] Tutte le { $count } domande sono già uscite in { $channel }. Tornano, dalle più vecchie; se ne possono aggiungere altre con un pacchetto (README, «Question packs»).
}
quiz-team-1 = :fox_face: Volpi
quiz-team-2 = :owl: Gufi
quiz-team-3 = :dolphin: Delfini
quiz-team-4 = :bee: Api
quiz-team-5 = :hedgehog: Ricci
quiz-team-6 = :penguin: Pinguini
quiz-team-7 = :tiger: Tigri
quiz-team-8 = :turtle: Tartarughe
puzzle-off = Il tabellone dei rompicapi è disattivato. Chi cura il canale può attivarlo con `/cx settings`.
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
    [one] un tentativo
   *[other] { $count } tentativi
}
puzzle-mistakes = { $count ->
    [0] nessun errore
    [one] un errore
   *[other] { $count } errori
}
puzzle-unsolved = non risolto
puzzle-hints = { $count ->
    [0] nessun aiuto
    [one] un aiuto
   *[other] { $count } aiuti
}
puzzle-points = { $count ->
    [one] un punto
   *[other] { $count } punti
}
puzzle-offer = :jigsaw: { $results } – tengo i tuoi risultati per il tabellone settimanale di questo canale?
puzzle-offer-once = Lo chiedo una volta sola. Si tiene solo il risultato, mai una griglia o una parola; con `/cx fun puzzles` cambi idea quando vuoi.
puzzle-keep-button = Tienili
puzzle-refuse-button = No, grazie
puzzle-kept = :white_check_mark: Terrò i tuoi risultati. Il tabellone arriva lunedì e nomina solo ciò che è andato bene.
puzzle-not-kept = :white_check_mark: Non tengo nessun tuo risultato, e quelli che avevo non ci sono più. `/cx fun puzzles` se cambi idea.
puzzle-known = Quello è già sul tabellone ({ $games }). Conta il primo risultato, quindi non è cambiato nulla.
puzzle-stand-on = :jigsaw: { $channel } ha un tabellone settimanale dei rompicapi: incolla ciò che condivide il tuo gioco e lunedì racconta chi ha giocato e i momenti migliori.
puzzle-stand-off = :jigsaw: { $channel } non ha un tabellone dei rompicapi.
puzzle-games = Conosco { $games }.
puzzle-stand-mine = I tuoi risultati vengono tenuti.
puzzle-stand-not-mine = I tuoi risultati non vengono tenuti.
puzzle-leave-button = Non tenere i miei
puzzle-board-on-button = Apri il tabellone
puzzle-board-off-button = Togli il tabellone
puzzle-promise = Niente serie, niente classifica, niente griglie. Chi non vuole esserci non c’è.
puzzle-board-on = :white_check_mark: { $channel } ora ha un tabellone. Si tengono i risultati che le persone incollano, di chi lo vuole; lunedì lo leggi.
puzzle-board-off = :white_check_mark: { $channel } non ha più un tabellone.
puzzle-board-title = :jigsaw: I rompicapi della settimana
puzzle-board-people = { $count ->
    [one] ha giocato una persona
   *[other] hanno giocato { $count } persone
}
puzzle-board-results = { $count ->
    [one] un risultato
   *[other] { $count } risultati
}
puzzle-board-average = { $average } in media
puzzle-board-best = :star2: Il momento migliore: { $best }, { $people }
puzzle-board-best-many = { $count ->
    [one] :star2: Il momento migliore: { $best }, di una persona
   *[other] :star2: Il momento migliore: { $best }, di { $count } persone
}
puzzle-board-days = { $days ->
    [one] :sunny: Un giorno di gioco: { $people }
   *[other] :sunny: { $days } giorni di gioco: { $people }
}
puzzle-board-how = Risultati di chi li vuole qui. `/cx fun puzzles` per esserci, oppure no.
riddle-posed = :white_check_mark: Pubblicato. Le risposte vanno nel thread; ti avviso quando una è giusta.
riddle-off = Qui gli indovinelli sono disattivati.
riddle-off-here = In questo canale non ci sono indovinelli.
riddle-switched-off = :white_check_mark: Da ora qui niente indovinelli. `/cx fun riddle on` li riporta.
riddle-switched-on = :white_check_mark: Qui si possono proporre indovinelli. `/cx fun riddle off` li disattiva.
riddle-own-open = Hai un indovinello aperto qui. Quando è risolto, o lo chiudi, può arrivare il prossimo.
riddle-typed = Eccolo per un’altra volta: `/cx fun riddle { $riddle }`
riddle-day-full = { $count ->
    [one] Oggi c’è già stato un indovinello, e per un giorno basta. Tieni il tuo per domani.
   *[other] Oggi ci sono già stati { $count } indovinelli, e per un giorno basta. Tieni il tuo per domani.
}
riddle-no-emoji = Scrivilo in emoji, per favore, come :lion_face: :crown:
riddle-wordy = Solo emoji, per favore; le parole lo svelerebbero.
riddle-many-emoji = È una fila lunga. Con meno emoji l’indovinello è più bello.
riddle-no-answer = Qual è la risposta? Scrivila dopo un «=», come :lion_face: :crown: = Il re leone
riddle-long-answer = Una risposta più corta, per favore: al massimo { $most } caratteri.
riddle-many-answers = Al massimo { $most } varianti, per favore.
riddle-long-hint = Un indizio più corto, per favore: al massimo { $most } caratteri.
riddle-telling = L’indizio svela la risposta.
riddle-asks = { $person } chiede: che cos’è?
riddle-hint = :bulb: { $hint }
riddle-how = Rispondi nel thread. Accenti e piccoli errori non contano.
riddle-end-button = Chiudilo…
riddle-next-button = Proponi il prossimo
riddle-over-solved = :tada: L’ha indovinato { $person }: *{ $answer }*
riddle-over = Era *{ $answer }*
riddle-solved = :tada: Esatto, { $person }! *{ $answer }*
riddle-told = Era *{ $answer }*. Difficile! Chi propone il prossimo?
riddle-form-title = Proponi un indovinello
riddle-emoji-label = L’indovinello, in emoji
riddle-emoji-example = :lion_face: :crown:
riddle-answer-label = La risposta
riddle-answer-example = Il re leone
riddle-answer-hint = Altre varianti dopo una barra: Il re leone | The Lion King
riddle-hint-label = Un indizio
riddle-hint-example = Un film del 1994
riddle-form-how = Nessuno vede la risposta prima che sia indovinata, che tu lo chiuda o che passino tre giorni lavorativi.
riddle-pose-button = Pubblica
riddle-end-title = Chiudi l’indovinello
riddle-solver-label = Chi l’ha indovinato?
riddle-solver-placeholder = Scegli una persona
riddle-solver-hint = Lascia vuoto se non l’ha indovinato nessuno. La risposta si dice comunque.
riddle-tell-button = Di’ la risposta
riddle-wrong-solver = Scegli una persona che è qui e che non sia chi l’ha proposto.
riddle-is-over = Questo indovinello è finito. Proponi il prossimo?
riddle-not-yours = L’ha proposto { $person }, che può chiuderlo.
settings-games-title = Giochi
settings-games-on = Si può giocare nei canali dei giochi
settings-quiz-days = Giorni del quiz settimanale
settings-quiz-hours = Quando si può giocare
settings-quiz-hours-hint = Come 12:00-15:00, secondo l’orologio di ogni canale, altrimenti dell’azienda. Solo nei giorni lavorativi.
settings-quiz-questions = Domande di un quiz
settings-quiz-team = Persone in una squadra prima che ne inizi un’altra
settings-riddles = Indovinelli per cui un canale ha posto in un giorno
settings-riddles-hint = 0: nessuno.
settings-puzzles = I risultati dei rompicapi quotidiani si possono tenere su un tabellone
settings-games-guests = Gli ospiti possono giocare

## coffee

coffee-word = caffè
coffee-button = :coffee: Caffè
coffee-off = I caffè a sorpresa sono disattivati qui. `/cx` mostra cos’altro so fare.
coffee-guest = Qui i caffè a sorpresa sono per chi lavora in azienda. Un caffè con chi lavora con te è sempre una buona idea.
coffee-intro = { $weeks ->
    [one] :coffee: *Caffè a sorpresa.* Ogni settimana ti presento qualcuno dell’azienda, di un’altra area se possibile. Venti minuti, senza ordine del giorno.
   *[other] :coffee: *Caffè a sorpresa.* Ogni { $weeks } settimane ti presento qualcuno dell’azienda, di un’altra area se possibile. Venti minuti, senza ordine del giorno.
}
coffee-not-joined = Non partecipi ancora. Il prossimo giro comincia il { $day }.
coffee-joined-in = Partecipi: { $places }. Il prossimo giro comincia il { $day }.
coffee-company = tutta l’azienda
coffee-waits-for-you = Negli ultimi giri non ho avuto tue notizie, quindi ti lascio in pace. Vuoi continuare?
coffee-paused = Sei in pausa. Prima del { $day } non ti abbino a nessuno.
coffee-meeting = In questo giro incontri { $names }.
coffee-place = Caffè in { $place }
coffee-place-company = Caffè in tutta l’azienda
coffee-private = Lo vedi solo tu. Le tue preferenze restano tra te e me.
coffee-join-button = Partecipa
coffee-form-button = Preferenze…
coffee-pause-button = Pausa…
coffee-pause-button-short = Fai pausa
coffee-stop-button = Smetti
coffee-leave-button = Esci
coffee-resume-button = Termina la pausa
coffee-stay-button = Continuo
coffee-offer-button = Proponilo in questo canale
coffee-welcome = :coffee: Ci sei ({ $place }). Il { $day } ti dico chi incontri. Se racconti cosa ti piace, è più facile trovare qualcosa in comune.
coffee-on-top = Il tuo caffè con { $names } è ancora in sospeso; questo è uno in più.
coffee-stopped = Fatto: niente più caffè. Con `/cx coffee` torni quando vuoi.
coffee-left = Hai lasciato i caffè di { $place }. Con `/cx coffee` torni quando vuoi.
coffee-stayed = :coffee: Ottimo! Il prossimo giro comincia il { $day }.
coffee-saved = Salvato. Vale dal prossimo giro.
coffee-saved-not-joined = Salvato. Non partecipi ancora: premi *Partecipa* e varrà dal prossimo giro.
coffee-pause-title = Pausa dai caffè
coffee-pause-label = Fino a quando?
coffee-pause-hint = Prima di quel giorno non ti abbino a nessuno. Poi partecipi di nuovo senza fare nulla.
coffee-pause-wrong = Scegli un giorno entro il prossimo anno.
coffee-form-title = Il caffè e tu
coffee-interests-label = Che cosa ti piace?
coffee-interests-example = scacchi, corsa nei boschi, mappe antiche
coffee-interests-hint = Separato da virgole. Quello che avete in comune lo mostro a chi si incontra.
coffee-interests-long = Un po’ più breve, per favore: al massimo { $count } caratteri.
coffee-languages-label = In quali altre lingue faresti due chiacchiere?
coffee-languages-placeholder = Scegli le lingue
coffee-apart-label = A chi non devo abbinarti?
coffee-apart-placeholder = Scegli le persone
coffee-apart-hint = Riservato: lo uso solo per formare le coppie. Non lo dico a nessuno, nemmeno a chi coordina il canale.
coffee-apart-yourself = Questa persona sei tu. Scegli solo altre persone.
coffee-apart-many = Al massimo { $count } persone, per favore.
coffee-seat-label = Un posto a sorteggio
coffee-seat-option = A ogni giro sorteggia qualcuno per un caffè con me
coffee-seat-hint = Lo offri come parte della direzione: chi viene estratto passa mezz’ora con te.
coffee-pair = { $count ->
    [one] :coffee: *Caffè!* { $names }
   *[other] :coffee: *Caffè per { $count }:* { $names }
}
coffee-extra = :sparkles: Un giro in più tra *{ $one }* e *{ $other }*
coffee-why = *Perché voi:* { $reasons }
coffee-why-functions = { $names }
coffee-why-liked = in comune: { $names }
coffee-why-new = il vostro primo caffè insieme
coffee-why-again = è passato un po’ dall’ultimo
coffee-why-seat = :game_die: il posto a sorteggio, offerto da { $person }
coffee-times = { $count ->
    [one] *Un orario che va bene a tutti:*
   *[other] *Orari che vanno bene a tutti:*
}
coffee-no-time = Nelle prossime due settimane non avete ore di lavoro in comune. Scambiatevi un messaggio vocale o due righe qui: vale lo stesso.
coffee-ice = *Per rompere il ghiaccio:* { $question }
coffee-how = Basta una risposta per tutti. Chiedo se il caffè c’è stato, mai di che cosa avete parlato.
coffee-met-button = Caffè fatto
coffee-planned-button = Abbiamo un orario
coffee-cannot-button = Stavolta non posso
coffee-not-yet-button = Non ancora
coffee-said-planned = :calendar: { $person } ha già in mente un orario
coffee-said-cannot = :wave: { $person } stavolta non può
coffee-said-left = { $person } non è più qui
coffee-half = :hourglass_flowing_sand: Metà giro! Avete trovato un momento per il caffè?
coffee-end = :coffee: Questo giro sta per finire. Il caffè c’è stato?
coffee-met = :tada: Caffè fatto! Che ne nasca qualcosa di bello.
coffee-over = Questo giro è finito. Il prossimo caffè è una nuova occasione.
coffee-moved = :coffee: Si unisce { $person }. Continuate in una conversazione a tre.
coffee-not-yours = Questo caffè è di altre persone, o il giro è finito. `/cx coffee` mostra i tuoi.
coffee-silent = { $count ->
    [one] :coffee: È passato un caffè senza notizie, e va bene così. Continuo?
   *[other] :coffee: Sono passati { $count } caffè senza notizie, e va bene così. Continuo? Finché non me lo dici non ti abbino a nessuno.
}
coffee-alone = :coffee: Stavolta non è rimasto nessuno per te.
coffee-partner-left = :coffee: { $person } non è più qui, quindi il vostro caffè salta.
coffee-partner-cannot = :coffee: { $person } stavolta non può.
coffee-alone-join = Puoi unirti ora ad altre due persone, oppure aspettare: il prossimo giro comincia il { $day }.
coffee-alone-wait = Il prossimo giro comincia il { $day }.
coffee-only-one = :coffee: Per ora partecipi solo tu ({ $place }), quindi non è cominciato nessun giro. Il prossimo comincia appena si aggiunge qualcuno: parlane con chi lavora con te.
coffee-sits-out = :coffee: Hai un caffè in più (*{ $pair }*), quindi salti questo giro: un caffè alla volta. Il prossimo comincia il { $day }.
coffee-third-button = Mi unisco ad altre due
coffee-third-found = :coffee: Ora siete in tre: con { $names }. La conversazione si apre quando lavorate tutti.
coffee-third-none = In questo momento non ci sono due persone a cui unirti. Il prossimo giro comincia il { $day }.
coffee-offer = { $weeks ->
    [one] :coffee: { $person } propone caffè a sorpresa tra noi in { $place }: ogni settimana due di chi partecipa si vedono per venti minuti.
   *[other] :coffee: { $person } propone caffè a sorpresa tra noi in { $place }: ogni { $weeks } settimane due di chi partecipa si vedono per venti minuti.
}
coffee-offer-members = { $count ->
    [one] Partecipa { $count } persona. Il prossimo giro comincia il { $day }. Può chiuderlo chi l’ha proposto o chi coordina il canale.
   *[other] Partecipano { $count } persone. Il prossimo giro comincia il { $day }. Può chiuderlo chi l’ha proposto o chi coordina il canale.
}
coffee-close-button = Chiudi
coffee-offered-already = In questo canale i caffè sono già proposti: partecipa sotto quel messaggio.
coffee-offered-again = Il messaggio di prima è di nuovo attivo: { $link }
coffee-offered-again-link = aprilo
coffee-offer-closed = Qui i caffè non sono più proposti. `/cx coffee` mostra i giri dell’azienda.
coffee-members-only = Questo caffè è per chi è in { $channel }. Entra prima nel canale, poi premi lì di nuovo *Partecipa*.
coffee-offer-not-yours = Può chiuderlo solo { $person }, che l’ha proposto, o chi coordina il canale.
coffee-offer-ended = I caffè in { $place } sono finiti. Le coppie già formate possono ancora vedersi.
coffee-offer-over = I caffè a sorpresa in questo canale sono finiti. `/cx coffee` mostra i giri dell’azienda.
coffee-between-button = :coffee: Giro di caffè per queste due
coffee-between = :coffee: *{ $one } × { $other }*: il { $day } comincia un giro di caffè solo per le vostre due aree. Chi partecipa entro allora incontra qualcuno dell’altra.
coffee-between-how = Partecipando entri nei caffè a sorpresa da quel momento; basta un clic per smettere. Se hai un altro caffè in sospeso, ci sei solo se premi *Partecipa*.
coffee-between-begun = L’invito è in { $channel }. Il { $day } abbino chi partecipa entro allora.
coffee-between-already = C’è già un giro di caffè per queste due (dal { $day }). Due settimane dopo puoi cominciarne un altro.
coffee-between-unknown = Una di queste aree non esiste più, quindi non c’è nessuno da abbinare.
coffee-between-not-yours = Questi giri li avviano la direzione e chi coordina il canale. `/cx coffee` mostra i tuoi.
coffee-between-nobody = :coffee: Il giro *{ $one } × { $other }* non ha formato nessuna coppia, perché in almeno una delle due aree non c’è nessuno libero per un caffè. Parlane in entrambe; puoi cominciarne un altro dal { $day }.
coffee-result-head = :coffee: *Caffè dal { $day }* · { $place }
    { $line }
coffee-result = { $met ->
    [one] bevuto { $met } caffè su { $groups }
   *[other] bevuti { $met } caffè su { $groups }
}
coffee-result-few = C’è chi si è visto per un caffè. Nel prossimo giro c’è posto anche per te.
coffee-result-people = { $count ->
    [one] { $count } persona ha incontrato qualcuno
   *[other] { $count } persone hanno incontrato qualcuno
}
coffee-result-across = { $count ->
    [one] { $count } tra aree diverse
   *[other] { $count } tra aree diverse
}
coffee-result-seats = { $count ->
    [one] :game_die: il posto a sorteggio è stato usato
   *[other] :game_die: { $count } posti a sorteggio usati
}
coffee-first-met = :handshake: Si sono conosciuti: { $pairs }
coffee-first-met-pair = { $one } – { $other } ({ $count })
coffee-digest-title = Davanti a un caffè
coffee-question-1 = Che cosa ti ha detto un cliente che ricordi ancora?
coffee-question-2 = Qual è la cosa più bella sulla tua scrivania, e perché è lì?
coffee-question-3 = Quale compito daresti volentieri a un robot già domani?
coffee-question-4 = Che cosa non capiscono gli altri del tuo gruppo?
coffee-question-5 = Quale posto vicino a te dovrebbero vedere tutti una volta?
coffee-question-6 = Che cosa volevi fare da grande quando avevi dieci anni?
coffee-question-7 = Che cosa hai imparato di recente che non c’entra col lavoro?
coffee-question-8 = Quale piatto cucini quando vengono gli amici?
coffee-question-9 = Se potessi scambiare lavoro per una settimana con qualcuno qui, con chi lo faresti?
coffee-question-10 = Che cosa rende un lunedì un buon lunedì per te?
coffee-question-11 = Quale film o serie rivedresti subito?
coffee-question-12 = Qual è la cosa più gentile che un collega ha fatto per te?
coffee-question-13 = Quali nostri prodotti o servizi usi anche tu?
coffee-question-14 = Che cosa cambieresti per prima se fossi nostro cliente per un giorno?
coffee-question-15 = Quale canzone ti riporta un’intera estate?
coffee-question-16 = Che cosa fai quando ti blocchi?
coffee-question-17 = Mattina presto o notte fonda? È sempre stato così?
coffee-question-18 = Quale libro hai regalato più spesso?
coffee-question-19 = Quale piccola cosa ti ha fatto ridere questa settimana?
coffee-question-20 = Quale abitudine ha migliorato le tue giornate?
coffee-question-21 = Quale sport pratichi, o fai finta di capire?
coffee-question-22 = Come sarebbe la vacanza dei tuoi sogni con un budget minuscolo?
coffee-question-23 = Quale parola della tua lingua non si traduce bene?
coffee-question-24 = Che cosa non vedi l’ora che arrivi?
settings-coffee-title = Caffè
settings-coffee-on = Caffè a sorpresa
settings-coffee-weeks = Settimane tra due giri
settings-coffee-apart = Giri prima di ritrovarsi
settings-coffee-apart-hint = Rispettati ogni volta che è possibile.
settings-coffee-channel = Canale per il risultato di un giro
settings-coffee-channel-hint = Qualche numero, nessun nome. Vuoto: lo racconta solo il riepilogo settimanale.

## swap

swap-button = :arrows_counterclockwise: Scambio
swap-off = Qui gli scambi sono disattivati. `/cx` mostra che cos’altro so fare.
swap-guest = Qui gli scambi sono per chi lavora in azienda. Chiedi al tuo contatto se puoi affiancarlo per un giorno.
swap-intro = :arrows_counterclockwise: *Scambio di ruoli.* Passa uno o due giorni nel lavoro di qualcun altro, guarda da lì i nostri clienti e porta indietro quello che impari. Intanto ti copre una persona che indichi tu.
swap-none = Non c’è ancora nessuna offerta. Comincia tu: *Offri la mia giornata…*
swap-more = { $count ->
    [one] C’è { $count } altra offerta in *Candidati…*
   *[other] Ci sono altre { $count } offerte in *Candidati…*
}
swap-how = Fino a tre scelte. Niente è deciso finché non hanno detto sì chi ti ospita e chi ti copre.
swap-offer-button = Offri la mia giornata…
swap-apply-button = Candidati…
swap-mine-button = I miei scambi
swap-show-button = Vedi le offerte
swap-change-button = Cambia…
swap-close-button = Ritirala
swap-close-title = Ritirare l’offerta?
swap-close-question = Nessun altro potrà candidarsi. Le date concordate restano; quelle si annullano una a una.
swap-own-offer = :sunny: *Offri:* { $title } · fino al { $day }
swap-mine-none = Non hai ancora nessuno scambio. Guarda che cosa si offre, o offri una tua giornata.
swap-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
swap-span = { $first } e { $last }
swap-pair = *{ $title }*  ·  { $guest } da { $host }
swap-stands-asked = :hourglass_flowing_sand: Sto chiedendo a { $host }.
swap-stands-cover = :hourglass_flowing_sand: Data: { $days }. Sto chiedendo a { $cover } se può coprire.
swap-stands-uncovered = :mag: Data: { $days }. Manca chi copre.
swap-stands-confirmed = :white_check_mark: Deciso: { $days }. Copre { $cover }.
swap-stands-over = Questo scambio è finito.
swap-welcome-button = Accogli…
swap-decline-button = Stavolta no…
swap-cover-button = Copro io
swap-cannot-button = Non posso
swap-name-button = Indica qualcuno…
swap-withdraw-button = Ritirati…
swap-withdraw-title = Ritirati
swap-call-off-button = Annulla lo scambio…
swap-waits-host = :arrows_counterclockwise: { $guest } vorrebbe venire da te: *{ $title }*
swap-waits-cover = :arrows_counterclockwise: Puoi coprire { $guest } ({ $days })?
swap-waits-name = :arrows_counterclockwise: Chi altro potrebbe coprirti ({ $days }) mentre sei da { $host }?
swap-host-question = :arrows_counterclockwise: { $guest } vorrebbe passare { $days } con te: *{ $title }*
swap-hopes-said = Spera di imparare
swap-suits-said = Giorni adatti
swap-host-how = Decidi solo tu. Se per cinque giorni lavorativi non so niente, chiedo a qualcun altro.
swap-cover-question = :handshake: { $guest } vorrebbe andare da { $host } ({ $days }, *{ $title }*) e ti ha indicato per coprire intanto il suo solito lavoro. Puoi?
swap-cover-how = È deciso solo se accetti. Va bene anche un no: allora { $guest } chiede a qualcun altro.
swap-name-nobody = :tada: { $host } ti accoglie!
swap-name-unable = { $person } non può coprirti.
swap-name-silent = { $person } non ha ancora risposto, quindi non ci conto.
swap-gone-left = { $person } non è più qui.
swap-name-question = Chi altro potrebbe coprirti ({ $days })? { $host } tiene la data.
swap-name-how = Lo scambio è deciso quando qualcuno accetta di coprirti.
swap-welcomed = :tada: { $host } ti accoglie ({ $days }): *{ $title }*. Ora chiedo a { $cover }; con un sì, è deciso.
swap-moved-declined = { $host } stavolta non può (*{ $title }*).
swap-moved-silent = { $host } non ha trovato il tempo di rispondere (*{ $title }*).
swap-moved-closed = { $host } non offre più *{ $title }*.
swap-moved-off = { $host } ha dovuto annullare ({ $days }).
swap-moved-uncovered = Nessuno ha potuto coprirti in tempo, quindi la tua visita da { $host } ({ $days }) non si fa.
swap-moved-next = :arrow_right: Ora chiedo alla tua scelta successiva: { $host }, *{ $title }*.
swap-moved-none = Era l’ultima delle tue scelte. Arrivano spesso nuove offerte: dai un’occhiata e candidati di nuovo quando vuoi.
swap-confirmed-guest = :white_check_mark: *È deciso:* { $days }, da { $host } (*{ $title }*). Ti copre { $cover }.
swap-confirmed-host = :white_check_mark: *È deciso:* { $days }, { $guest } viene da te (*{ $title }*). Intanto copre { $cover }.
swap-confirmed-cover = :white_check_mark: *Grazie!* { $days }: copri { $guest }, che sarà da { $host }.
swap-list-guest = *Prima di andare*
    • Passa a { $cover } quello che non può aspettare e di’ al tuo team a chi chiedere
    • Chiedi a { $host } dove e a che ora si comincia, e che cosa portare
    • Porta con te una domanda: che cosa provano qui i clienti che noi non vediamo mai?
    • Guarda, ascolta, aiuta dove puoi. Quello che è riservato resta lì
swap-list-host = *Prima che arrivi*
    • Di’ a { $guest } dove e a che ora si comincia, e al tuo team chi viene
    • Mostra lavoro vero, non una presentazione; lascia provare qualcosa
    • Tieni fuori dalla vista i dati personali dei clienti, se non servono
    • Lascia un quarto d’ora alla fine: che cosa ha sorpreso di più?
swap-list-cover = *Prima di quel giorno*
    • Concorda con { $guest } che cosa va fatto e che cosa può aspettare
    • Assicurati di avere tutto: accessi, contatti, cose aperte
    • Decidete come raggiungervi se qualcosa non può aspettare
swap-unsettled = Alla fine { $cover } non può coprire { $guest } ({ $days }). Tieni la data, per favore: { $guest } cerca qualcun altro, e ti avviso.
swap-off-called = { $by } ha dovuto annullare *{ $title }* ({ $days }).
swap-off-left = *{ $title }* ({ $days }) non si fa.
swap-off-uncovered = Non si è trovato in tempo chi coprisse, quindi *{ $title }* ({ $days }) non si fa.
swap-off-free = Quel giorno è di nuovo tuo. Grazie per la disponibilità! `/cx swap` mostra che cos’altro si offre.
swap-changed = :pencil2: { $host } ha cambiato un’offerta tra quelle che hai scelto: *{ $title }*
swap-settled-welcomed = :tada: Accogli { $guest } ({ $days }). Penso io a chi copre; ti avviso quando è deciso.
swap-settled-declined = Grazie per la risposta sincera. Lo dico a { $guest } con gentilezza.
swap-settled-silent = { $guest } chiede ora a qualcun altro, perché non ho saputo niente. Nessun problema; `/cx swap` mostra che cosa è aperto.
swap-settled-unable = Grazie di averlo detto. Chiedo a { $guest } un altro nome.
swap-settled-named = Grazie, sto chiedendo.
swap-settled-off = Non c’è più niente da fare: questa visita di { $guest } per ora non si fa.
swap-gone = Intanto si è risolto senza di te, o è finito. `/cx swap` mostra che cosa si offre e che cosa è tuo.
swap-called-off = Annullato. Avviso gli altri.
swap-taken-back = Fatto, ho ritirato la richiesta. { $host } lo legge dove avevo chiesto.
swap-offer-gone = Questa offerta non è più aperta. `/cx swap` mostra le altre.
swap-offers-many = Offri già { $count } giornate. Ritirane prima una: *I miei scambi*.
swap-title-of = Una giornata in { $function }
swap-offered = :sunny: Grazie! *{ $title }* è tra le offerte. Ti chiedo prima che venga qualcuno.
swap-offer-changed = Cambiata. Chi si è candidato lo legge.
swap-offer-closed = *{ $title }* non è più tra le offerte. Grazie di averla offerta.
swap-offer-title = Offri la mia giornata
swap-excluded = Che cosa qui non si può offrire
swap-title-label = Che cosa fai quel giorno?
swap-title-example = Una mattina ai telefoni dell’assistenza
swap-title-wrong = Tra { $least } e { $most } caratteri, per favore.
swap-words-label = Che cosa vedrà e farà chi viene?
swap-words-example = Ascoltare telefonate, rispondere alla prima, vedere perché si aspetta
swap-words-hint = Meglio il lavoro vero, anche se è disordinato.
swap-words-wrong = Qualche parola, per favore, al massimo { $count } caratteri.
swap-place-label = Dove?
swap-place-example = Ufficio di Roma, o online
swap-days-label = Per quanto tempo?
swap-guests-label = Quanti ospiti alla volta?
swap-until-label = Fino a quando vale l’offerta?
swap-until-hint = Per ogni ospite decidi tu se e quando.
swap-day-wrong = Scegli un giorno futuro, entro un anno.
swap-day-full = Quel giorno hai già tutti gli ospiti che volevi. Un altro giorno?
swap-apply-title = Candidati a uno scambio
swap-apply-lead = Chiedo a chi ospita uno alla volta, cominciando dalla tua prima scelta.
swap-apply-send = Candidati
swap-first-label = Prima scelta
swap-second-label = Seconda scelta
swap-third-label = Terza scelta
swap-choice-missing = Scegline almeno una.
swap-choice-twice = Questa l’hai già scelta.
swap-suits-label = Quali giorni vanno bene?
swap-suits-example = Martedì e mercoledì, non l’ultima settimana del mese
swap-hopes-label = Che cosa speri di imparare?
swap-hopes-example = Che cosa chiede per primo un cliente quando un pacco è in ritardo
swap-cover-label = Chi ti coprirebbe?
swap-cover-placeholder = Scegli una persona
swap-cover-hint = Parlane prima con lei. Le chiedo quando c’è una data.
swap-cover-yourself = Sei tu. Intanto qualcuno deve fare il tuo lavoro.
swap-cover-host = Quel giorno saresti da questa persona. Scegline un’altra.
swap-cover-wrong = Scegli una persona che lavora qui.
swap-applied = :arrows_counterclockwise: Ci siamo: chiedo prima a { $host }. Ti faccio sapere; *I miei scambi* mostra come va.
swap-applied-already = Hai già una candidatura aperta. *I miei scambi* mostra come va; ritirala lì per candidarti di nuovo.
swap-welcome-title = Accogli una persona
swap-welcome-lead = { $guest } resterebbe { $days }.
swap-welcome-send = Accogli
swap-day-label = In che giorno?
swap-day-hint = Il primo, se sono due. Il secondo è il tuo giorno lavorativo dopo.
swap-decline-title = Stavolta no
swap-decline-lead = Lo dico a { $guest } con gentilezza e chiedo alla scelta successiva.
swap-decline-send = Stavolta no
swap-sentence-label = Due parole?
swap-sentence-example = Quel mese cambiamo ufficio. Riprova in primavera!
swap-sentence-hint = Gli altri le leggono.
swap-off-title = Annulla lo scambio
swap-off-send = Annulla lo scambio
swap-name-title = Indica una persona
swap-name-send = Chiedi
swap-remind-guest = :bell: { $days }: sarai da { $host } (*{ $title }*). Ti copre { $cover }: hai passato tutto?
swap-remind-host = :bell: { $days }: { $guest } viene da te (*{ $title }*). Sa dove e a che ora si comincia?
swap-remind-cover = :bell: { $days }: copri { $guest }. Hai tutto quello che serve?
swap-after = :seedling: *Eccoti di nuovo qui!* Che cosa hai imparato da { $host }? Se lì c’è qualcosa che fa soffrire i clienti, condividilo: qualcuno può rimediare.
swap-after-thanks = Intanto ti ha coperto { $cover }. Un grazie richiede un minuto.
swap-idea-button = Falla diventare un’idea
swap-thank-button = Di’ grazie in pubblico
swap-thank-words = mi ha coperto mentre passavo una giornata nel lavoro di qualcun altro
swap-call-button = :arrows_counterclockwise: Proponi scambio
swap-call = :arrows_counterclockwise: *{ $one } e { $other }: che ne dite di una giornata gli uni dagli altri?* Guardate dove l’altro team incontra i nostri clienti e portate indietro quello che imparate.
swap-called = L’invito è in { $channel }.
swap-call-already = Queste due funzioni sono state invitate il { $day }. Puoi invitarle di nuovo dal { $next }.
swap-call-not-yours = Questi inviti li fanno la direzione e chi coordina il canale. `/cx swap` mostra che cosa si offre.
swap-call-unknown = Mi servono due funzioni di questa azienda, per esempio `/cx swap call support product`.
swap-digest-title = Una giornata in un altro ruolo
swap-digest-visit = { $guest } da { $host }
settings-swap-title = Scambio di ruoli
settings-swap-on = Scambi
settings-swap-excluded = Che cosa non si può offrire
settings-swap-excluded-hint = Ruoli o compiti, uno per riga. Chi offre una giornata lo legge per primo. Vuoto: non si dice niente.
