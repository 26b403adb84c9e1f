### Rules: text/en.ftl. Tú, not usted; short and warm; words that fit everybody (“alguien de la empresa”, “quien…”).
### Buttons and menus are infinitives (Votar, Seguir), titles and sentences speak to tú.
### Words: idea = idea, opportunity = oportunidad, proposal = propuesta, owner = responsable (to own = encargarse),
###   to hand over = pasar el relevo, squad = equipo, function = área, vote = voto, follower = quien sigue,
###   evidence = prueba, win = reconocimiento, card = tarjeta, thread = hilo, steward = quien coordina el canal,
###   something moves = hay novedades.

## status

status-new = Nueva
status-in-review = En revisión
status-proposed = Con propuesta
status-in-progress = En marcha
status-shipped = Entregada
status-verified = Comprobada
status-parked = En pausa
status-declined = Descartada
status-merged = Unida a otra
status-merged-into = Unida a { $label }

## opportunity

opportunity-gone = Esta idea ya no existe. `/cx-status` muestra las que están abiertas.
open-card-button = Abrir la tarjeta
touchpoint-website = Sitio web
touchpoint-app = App
touchpoint-store = Tienda
touchpoint-delivery = Entrega
touchpoint-billing = Facturación
touchpoint-support = Atención al cliente
touchpoint-product = Producto
touchpoint-other = Otro

## card

card-owner = :bust_in_silhouette: Responsable: { $person }
card-no-owner = :wave: Busca responsable
card-solution = :sparkles: *Posible solución:* { $solution }
card-reason = Motivo: { $reason }
card-touchpoint = Punto de contacto: { $touchpoint }
card-evidence = Pruebas: { $kinds }
card-vote-button = :thumbsup: Votar
card-vote-more-button = :thumbsup: Votar · { $count }
card-function-supports = :heavy_check_mark: { $name } { $count }
card-function-missing = :white_circle: { $name }: aún sin opinar
card-others-support = { $count ->
    [one] :heavy_check_mark: { $count } persona más
   *[other] :heavy_check_mark: { $count } personas más
}
card-summary = { $label } · { $title } ({ $status }, { $votes })
card-instead-button = Votar por { $label }
card-joined = Junto con: { $labels }
card-merged = :link: *Unida a { $label }* · { $title }
card-cut = Hay más: *⋯* → *Ver su historia* lo muestra todo.
card-squad = :busts_in_silhouette: Equipo: { $names }
card-missing = :jigsaw: Falta: { $what }
missing-owner = alguien responsable
missing-function = alguien de { $name }
missing-functions = { $count ->
    [one] alguien de { $count } área más
   *[other] gente de { $count } áreas más
}

## vote

votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
vote-by-emoji-already = Ya apoyas esta idea con { $emoji }. Si quitas el emoji, retiras tu voto.
vote-closed = { $label } está cerrada ({ $status }) y sus votos ya no cambian. `/cx-status` muestra las ideas abiertas.
vote-own-idea = Es tu propia idea, así que aquí tu voto no cuenta. ¡Pregúntale a alguien qué le parece!
vote-guest = Aquí solo votan las personas de la empresa. Si sabes algo que ayude, cuéntalo en el hilo: te leeremos con gusto.

## idea

idea-button = Compartir una idea
idea-form-title = Comparte una idea de CX
idea-title-label = ¿Qué debería mejorar?
idea-title-example = Los correos de reembolso llegan a los nueve días
idea-title-too-short = Unas palabras más, por favor: al menos { $count } caracteres.
idea-title-too-long = Un poco más corto, por favor: como máximo { $count } caracteres.
idea-pain-label = ¿Qué le pasa al cliente?
idea-pain-example = Espera, escribe dos veces y pierde la confianza. Ocurre unas diez veces por semana.
idea-pain-missing = Basta con una frase sobre lo que vive el cliente.
idea-touchpoint-label = ¿Dónde ocurre?
idea-touchpoint-placeholder = Elige lo más parecido
idea-functions-label = ¿Quién podría ayudar a resolverlo?
idea-functions-placeholder = Elige áreas
idea-functions-hint = No hace falta acertar. La tarjeta muestra qué áreas aún no se han pronunciado.
idea-solution-label = ¿Tienes en mente una solución?
idea-link-label = Un enlace que lo muestre
idea-link-example = https://…
idea-link-wrong = Esto no parece una dirección web. Debe empezar por https://
idea-credit-label = Tu nombre
idea-credit-anonymous = Publicar sin mi nombre
idea-credit-hint = La tarjeta dirá “alguien de la empresa”. Quien administra la base de datos del bot aún podría ver quién eres.
idea-credit-hint-strict = La tarjeta dirá “alguien de la empresa”, y la base de datos del bot guarda tu nombre solo sellado: durante { $days ->
    [one] { $days } día
   *[other] { $days } días
  }, quien tenga a la vez la base de datos (o una copia) y la clave secreta de la empresa podría abrirlo. Después la clave se destruye y ya nadie puede averiguarlo. Mientras se publica, tu nombre pasa unos segundos por la base de datos. Hasta entonces te cuento las novedades por mensaje directo; quien administra vuestro Slack quizá pueda exportarlos. Lo que hagas después en la tarjeta (votar, escribir en el hilo) muestra tu nombre, y tu forma de escribir puede delatarte.
idea-post-button = Publicar
idea-post-anyway-button = Publicar igualmente
idea-by = Compartida por { $person }
idea-by-colleague = Compartida por alguien de la empresa
idea-receipt = :tada: ¡Gracias! Tu idea es la { $label }: *{ $title }*
idea-receipt-next = Alguien la leerá en { $acknowledged ->
    [one] { $acknowledged } día laborable
   *[other] { $acknowledged } días laborables
  } como máximo, y tendrás una respuesta en un plazo de { $answered ->
    [one] { $answered } día
   *[other] { $answered } días
  }. Te avisaré aquí cada vez que haya novedades.
idea-receipt-looks = Alguien la leerá en { $count ->
    [one] { $count } día laborable
   *[other] { $count } días laborables
  } como máximo.
idea-receipt-answers = Tendrás una respuesta en un plazo de { $count ->
    [one] { $count } día
   *[other] { $count } días
  }.
idea-receipt-moves = Te avisaré aquí cada vez que haya novedades.
idea-receipt-forgotten = :detective: El { $day } olvido para siempre que es tuya; si quieres seguir al tanto, síguela. Hasta entonces la ves en Inicio → *Mis ideas sin firma*, con un código que prueba que es tuya.
idea-offer = :bulb: Esto podría ayudar a nuestros clientes. ¿Lo añado a las ideas, para que se pueda votar y alguien se encargue?
idea-track-button = Añadir a las ideas
idea-dismiss-button = No, gracias
idea-tracked = :white_check_mark: Añadida como { $label }.
idea-dismissed = De acuerdo, queda en una conversación. Con un { $emoji } en el mensaje lo añades cuando quieras.
idea-dismiss-not-yours = Aquí solo { $person } o quien coordina el canal puede decir que no.
idea-offer-gone = Esta pregunta ya no está abierta. `/cx-idea` funciona siempre.
idea-already-tracked = Esta idea ya está en la lista: { $label }. ¡Échale un vistazo y vota!
idea-nothing-to-track = Este mensaje tiene muy pocas palabras para una idea. Con `/cx-idea` puedes escribir más.
idea-reply-not-found = Desde aquí no puedo leer este mensaje, quizá sea una respuesta. *⋯* en el mensaje → *Turn into a CX idea* funciona en todas partes.

## similar

similar-found = { $count ->
    [one] :mag: *Ya hay una idea parecida.* Tu voto puede llevarla más lejos que una segunda tarjeta:
   *[other] :mag: *Hay { $count } ideas parecidas.* Tu voto puede llevar una de ellas más lejos que una tarjeta nueva:
}
similar-line = *{ $label }* · { $title }
    { $status }, { $votes }
similar-vote-button = Votar por esta
similar-or-post = ¿La tuya es distinta? Ya está escrita aquí abajo: solo falta publicarla.
similar-supported = :raised_hands: Tu voto es para { $label }: *{ $title }*
    Ahora la sigues, y te avisaré cuando haya novedades.
similar-thanks-title = ¡Gracias!

## follow

follow-button = Seguir
follow-begun = :bell: Ahora sigues { $label }. Te avisaré cuando haya novedades. Pulsa *Seguir* otra vez para dejar de hacerlo.
follow-ended = :no_bell: Ya no sigues { $label }.

## progress

progress-claim-button = Me encargo yo
progress-claimed = :raised_hand: { $person } se encarga de esta idea.
progress-claimed-next = :tada: { $label } queda en tus manos, ¡gracias! Con el menú *⋯* de la tarjeta la haces avanzar, y todo el mundo ve cada paso.
progress-yours-already = Ya te encargas de esta idea. Con el menú *⋯* de la tarjeta la haces avanzar.
progress-owned = { $person } ya se encarga de esta idea. Con *Seguir* te enteras de todo.
progress-closed = { $label } está cerrada ({ $status }). `/cx-status` muestra qué ideas buscan responsable.
progress-step-down-button = Dejar de serlo
progress-step-down-explained = ¿No encuentras a nadie? Puedes dejar de ser responsable y la idea buscará a otra persona.
progress-stepped-down-done = Ya no eres responsable de { $label }. ¡Gracias por lo que has hecho! Ahora busca a otra persona.
progress-stepped-down = { $person } deja de ser responsable. ¿Quién toma el relevo?
progress-move-menu = Cambiar el estado…
progress-move-title = Cambiar el estado
progress-move-button = Cambiar
progress-stands = *{ $label }* · { $title }
    Estado actual: { $status }.
progress-status-label = ¿Qué viene ahora?
progress-status-placeholder = Elige un paso
progress-reason-label = ¿Por qué? ¿Qué pasó?
progress-reason-example = Soporte y Finanzas acordaron una plantilla
progress-reason-hint = Lo puede leer todo el mundo. En pausa, Descartada, Comprobada y Unir preguntan más en la página siguiente.
progress-reason-missing = Cuenta el porqué en una frase: la leerán las personas a las que les importa.
progress-moved = { $person } cambió el estado: { $from } → *{ $to }*.
progress-went-on = El estado cambió: { $from } → *{ $to }*.
progress-moved-meanwhile = El estado cambió mientras tanto: ahora es “{ $status }”. Vuelve a abrir el formulario, por favor.
progress-owner-may-move = { $person } se encarga de esta idea y la hace avanzar. Un mensaje en el hilo ayuda.
progress-claim-first = Primero alguien tiene que encargarse. Pulsa *Me encargo yo* en la tarjeta y podrás hacerla avanzar.
progress-owner-may = Solo { $person }, responsable de esta idea, puede hacerlo.
progress-no-owner = Esta idea aún no tiene responsable. Pulsa *Me encargo yo* en la tarjeta.
progress-hand-over-menu = Pasar el relevo o dejarlo…
progress-hand-over-title = Pasar el relevo
progress-hand-over-button = Preguntar
progress-colleague-label = ¿Quién debería encargarse?
progress-colleague-placeholder = Elige a alguien
progress-colleague-hint = Primero se lo preguntaré. Hasta que diga que sí, todo sigue como está.
progress-hand-over-asked = Le pregunté a { $colleague } por { $label }. Hasta que diga que sí, todo sigue como está.
progress-hand-over-question = { $asker } quiere pasarte el relevo de { $label }: *{ $title }*
progress-hand-over-hint = Puedes decir que no con toda tranquilidad. Solo lo sabrá quien te lo pide.
progress-hand-over-declined = { $colleague } no puede encargarse de { $label } por ahora. Todo sigue como está.
progress-hand-over-declined-done = De acuerdo. Ya lo comuniqué con amabilidad.
progress-hand-over-over = Esta pregunta ya quedó resuelta. No tienes que hacer nada.
progress-handed-over = { $from } pasa el relevo a { $to }.
progress-cannot-own = Esta persona no puede encargarse: ya no está en la empresa o es un programa. Elige a alguien más, por favor.
progress-owner-left = { $person } ya no está aquí. ¿Quién toma el relevo?
progress-needs-owner = { $label } necesita otra persona responsable, porque { $person } ya no está: *{ $title }*
progress-owner-already = Ya es responsable. Elige a otra persona.
progress-accept-button = Sí, me encargo
progress-decline-button = Ahora no

## proposal

proposal-menu = Proponer una solución…
proposal-form-title = Proponer una solución
proposal-submit-button = Proponer
proposal-change-label = ¿Qué cambiamos?
proposal-change-example = Un correo en cada paso del reembolso, desde el primer día
proposal-change-missing = Basta una frase sobre lo que cambia.
proposal-beneficiaries-label = ¿Para quién?
proposal-effort-label = ¿Cuánto trabajo es?
proposal-effort-small = Poco: días
proposal-effort-medium = Medio: semanas
proposal-effort-large = Mucho: meses
proposal-functions-label = ¿Qué áreas hacen falta?
proposal-functions-hint = La tarjeta muestra cuáles faltan todavía en el equipo.
proposal-outcome = ¿Qué debería salir de ello? Deja en blanco lo que aún no sepas.
proposal-measure-label = ¿Qué medimos?
proposal-measure-example = Llamadas por reembolsos a la semana
proposal-baseline-label = ¿Cuánto es hoy?
proposal-target-label = ¿Cuánto debería ser?
proposal-review-label = ¿Cuándo miramos si ha servido?
proposal-review-past = Elige un día que esté por venir.
proposal-announced = :memo: { $person } propone una solución. Está en el hilo de la tarjeta: apóyala o propón otra.
proposal-revised = :memo: { $person } ha revisado la propuesta { $count }.
proposal-head = :memo: *Propuesta { $count }* de { $person }
proposal-fact-effort = *Esfuerzo*
    { $effort }
proposal-fact-beneficiaries = *Para quién*
    { $who }
proposal-fact-functions = *Necesita*
    { $names }
proposal-fact-outcome = *Resultado esperado*
    { $measure }: { $baseline } → { $target }
proposal-fact-review = *¿Ha servido? Lo miramos el*
    { $day }
proposal-revised-times = { $count ->
    [one] Revisada una vez
   *[other] Revisada { $count } veces
}
proposal-supporters = { $count ->
    [one] { $count } persona la apoya
   *[other] { $count } personas la apoyan
}
proposal-support-button = :raised_hands: Apoyar
proposal-support-more-button = :raised_hands: Apoyar · { $count }
proposal-revise-button = Revisar…
proposal-card-line = { $count ->
    [one] { $count } propuesta: «{ $change }» ({ $supporters } a favor)
   *[other] { $count } propuestas, en cabeza: «{ $change }» ({ $supporters } a favor)
}
proposal-card-adopted = :white_check_mark: Aprobada: «{ $change }»
proposal-card-small-fix = :zap: Pequeño arreglo: «{ $change }»
proposal-gone = Esta propuesta ya no existe.
proposal-author-may-revise = Pueden revisarla { $person } y quien es responsable. Díselo en el hilo o propón otra.
proposal-revised-meanwhile = Alguien la ha revisado entretanto. Copia tus palabras, cierra y ábrela de nuevo.

## duplicate

duplicate-home = ¿Van juntas?
duplicate-reason = Las dos hablan de: { $words }
duplicate-reason-and-place = Las dos hablan de: { $words }; mismo punto de contacto
duplicate-merge-button = Unir…
duplicate-dismiss-button = No es lo mismo

## merge

merge-choice = Unir con otra…
merge-form-title = Unir con otra
merge-which = ¿Qué tarjeta trata de lo mismo? Antes de que pase nada verás qué se junta.
merge-number-label = Su número
merge-number-example = CX-7
merge-alike-label = O una que se parece
merge-next-button = Siguiente
merge-number-missing = Escribe el número de la otra tarjeta, como CX-7, o elige una abajo.
merge-itself = Es esta misma tarjeta. ¿Cuál es la otra?
merge-preview-title = Unir dos tarjetas
merge-side = *{ $label }* · { $title }
    { $status }, { $votes } · { $owner }
merge-owner = Responsable: { $person }
merge-no-owner = aún sin responsable
merge-votes = { $count ->
    [one] *{ $count } voto* en total. Quien votó por las dos cuenta una vez.
   *[other] *{ $count } votos* en total. Quien votó por las dos cuenta una vez.
}
merge-facts = La siguen: { $followers }  ·  Pruebas: { $evidence }  ·  Propuestas: { $proposals }  ·  En el equipo: { $squad }
merge-stays-label = ¿Qué tarjeta sigue adelante?
merge-stays-hint = Conserva su estado y su responsable; quien se encargaba de la otra entra en el equipo. La otra tarjeta lleva hasta esta. Quien coordina el canal puede separarlas cuando quiera, y no se pierde nada.
merge-button = Unir
merge-stewards-only = Solo puede hacerlo quien coordina el canal: { $people }. Un mensaje en el hilo ayuda.
merge-nobody-may = Solo puede hacerlo quien coordina el canal, y aún no hay nadie. Quien me administra puede indicarlo: `people.stewards`.
merge-both-closed = { $label } y { $other } están cerradas, así que no hay nada que juntar.
merge-changed-meanwhile = { $label } cambió mientras tanto ({ $status }). Vuelve a abrir el formulario, por favor.
merge-goes-on = { $label } se unió a otra y sigue en { $main }. Usa esa tarjeta, por favor.
merge-merged = :link: { $person } unió esta idea a { $label }. Sigue allí, con todos los votos y con quienes la siguen.
merge-joined = :link: { $person } unió otra tarjeta a esta: { $label }. Los votos se suman, uno por persona.
merge-apart-menu = Separar…
merge-apart-title = Separar
merge-apart-explained = *{ $label }* vuelve a ir por su cuenta y recupera justo lo que era suyo. Lo que pasó en { $main } desde entonces se queda allí, y un voto retirado sigue retirado.
merge-apart-button = Separar
merge-parted = { $person } separó esta idea de { $label }: vuelve a ir por su cuenta.
merge-left = { $person } volvió a separar una tarjeta: { $label }. Cada una recupera sus votos y a quienes la siguen.
merge-not-merged = { $label } ya va por su cuenta. No hay nada que hacer.

## decline

decline-title = Descartar
decline-park-title = Dejar en pausa
decline-cause-label = ¿Por qué?
decline-cause-placeholder = Elige un motivo
cause-exists = Ya existe en otro sitio
cause-costly = Demasiado caro ahora
cause-not-ours = No está en nuestras manos
cause-rule = Va contra una norma
cause-support = Poco apoyo
cause-other = Otro motivo
decline-sentence-label = En una frase, para quienes les importa
decline-sentence-example = El contrato dura hasta marzo, y romperlo cuesta más de lo que ayuda
decline-alternative-label = ¿Qué idea abierta se le acerca?
decline-alternative-hint = Quienes apoyaban esta podrán votar por aquella.
decline-alternative-none = Ninguna
decline-look-label = Volver a mirarla el
decline-look-hint = Ese día preguntaré a quien se encarga, o a ti.
decline-button = Descartar
decline-park-button = Dejar en pausa
decline-declined = :no_entry_sign: { $person } descartó esta idea: *{ $cause }*
decline-parked = :hourglass_flowing_sand: { $person } dejó esta idea en pausa: *{ $cause }*
decline-parked-until = :hourglass_flowing_sand: { $person } dejó esta idea en pausa hasta el { $day }: *{ $cause }*
decline-alternative = Parecida y abierta: { $label } · { $title }
decline-instead-button = Votar por esa
decline-contest-button = Tengo pruebas nuevas
decline-contest-hint = ¿Se nos escapó algo? Con pruebas nuevas puedes pedir, una vez, que se vuelva a mirar.
contest-title = Pruebas nuevas
contest-label = ¿Qué no sabemos todavía?
contest-example = Esta semana escribieron tres clientes más, y uno se fue
contest-missing = Una o dos frases sobre lo nuevo, por favor.
contest-button = Enviar
contest-sent = ¡Gracias! { $label } vuelve a estar en revisión, y quienes coordinan el canal leerán lo que encontraste.
contest-line = :scales: Hay pruebas nuevas, así que vuelve a estar *{ $status }*:
contest-story = Pruebas nuevas: { $from } → *{ $to }*
contest-once = { $label } ya se miró una segunda vez, así que esta respuesta se queda. Una idea nueva con lo que sabes ahora siempre es bienvenida: `/cx-idea`
contest-not-yours = Aquí solo puede aportar pruebas nuevas quien compartió la idea. Cuéntale en el hilo lo que sabes.
contest-over = { $label } ya no está descartada ({ $status }). No hay nada que hacer.
contest-for-stewards = { $count ->
    [one] :scales: Hay pruebas nuevas para { $count } idea descartada:
   *[other] :scales: Hay pruebas nuevas para { $count } ideas descartadas:
}
contest-waits = :scales: Pruebas nuevas: { $what }
look-question = :hourglass: Hoy toca volver a mirar { $label }: *{ $title }*
look-again-button = Retomarla
look-later-button = Pregúntame en un mes
look-later = De acuerdo, volveré a preguntar el { $day }.
look-taken-up = :mag: { $person } retoma esta idea: *{ $status }*
look-over = { $label } ya no está en pausa ({ $status }). No hay nada que hacer.
look-not-yours = Solo puede hacerlo quien se encarga o quien coordina el canal. Un mensaje en el hilo ayuda.

## adoption

adoption-first = Aún no hay ninguna propuesta aprobada. Apoya una debajo de la tarjeta; quien coordina el canal puede aprobarla al momento, y si es pequeña, su responsable puede hacerla sin esperar.
adoption-missing = Antes de ponerla en marcha falta todavía: { $what }. Con *Puedo ayudar* en la tarjeta cualquiera entra en el equipo.
adoption-stands = La propuesta { $count } ya está aprobada. Para elegir de nuevo, alguien devuelve la tarjeta a *En revisión*.

## consent

consent-adopt-button = Aprobar
consent-not-yet = Cuando la apoyen personas de { $functions ->
    [one] { $functions } área
   *[other] { $functions } áreas
  }, sin contar a quien la propone, { $days ->
    [one] empieza { $days } día laborable
   *[other] empiezan { $days } días laborables
  } en los que cualquiera puede plantear una objeción. Después, quien calla otorga.
consent-seconded = :raised_hands: La secundan: { $names }
consent-closes = :hourglass_flowing_sand: *Se aprueba el { $moment }* si nadie tiene una objeción. Quien calla otorga.
consent-closes-at-the-earliest = :hourglass_flowing_sand: *Se aprueba el { $moment } como pronto*, en cuanto no quede ninguna objeción abierta.
consent-held = :raised_hand: El plazo ha terminado. Se aprueba en cuanto no quede ninguna objeción abierta.
consent-begun = :hourglass_flowing_sand: La propuesta { $count } tiene el apoyo de { $names }. Se aprueba el { $moment } si nadie tiene una objeción. Quien calla otorga.
consent-begins-again = :hourglass_flowing_sand: La propuesta { $count } ya no dice lo mismo, así que el plazo vuelve a empezar. Se aprueba el { $moment } si nadie tiene una objeción.
consent-cancelled = { $count ->
    [one] :pause_button: Ya nadie de otra área secunda la propuesta { $position }, así que su plazo se ha parado. Empieza de nuevo cuando alguien lo haga.
   *[other] :pause_button: Menos de { $count } áreas secundan ahora la propuesta { $position }, así que su plazo se ha parado. Empieza de nuevo cuando lo hagan.
}
consent-reminder = :bell: La propuesta { $count } se aprueba el { $moment } si nadie tiene una objeción. Falta oír a: { $names }
consent-adopted = :white_check_mark: La propuesta { $count } queda aprobada por consentimiento: la secundan { $names } y no hay ninguna objeción abierta.
consent-adopted-by = :white_check_mark: { $person } aprobó la propuesta { $count }.
consent-story = La propuesta { $count } se aprobó por consentimiento.
consent-begins = :construction: El equipo está completo, así que ya está en marcha.
consent-waits-for = :jigsaw: Empieza en cuanto no falte nada de esto: { $what }.
consent-complete = Ya está todo el equipo que hace falta, así que avanza: *{ $status }*.
consent-state-by-consent = :white_check_mark: *Aprobada por consentimiento*, { $moment }
consent-state-by = :white_check_mark: *Aprobada* por { $person }, { $moment }
consent-state-small-fix = :zap: *Pequeño arreglo*, lo decidió { $person }, { $moment }
consent-state-other = Se aprobó la propuesta { $count }.
consent-card-closes = :hourglass_flowing_sand: La propuesta { $count } se aprueba el { $moment } si nadie tiene una objeción
consent-card-concerns = { $count ->
    [one] :raised_hand: { $count } objeción abierta: mira el hilo
   *[other] :raised_hand: { $count } objeciones abiertas: mira el hilo
}
consent-steward-may = Solo quien coordina el canal puede aprobar al momento: { $people }. Tu apoyo también cuenta: cuando la secunden suficientes áreas, quien calla otorga.
consent-no-steward = Solo quien coordina el canal puede aprobar al momento, y aquí nadie lo hace todavía. Tu apoyo cuenta: cuando la secunden suficientes áreas, quien calla otorga.
consent-not-open = { $label } está en «{ $status }», así que ahora no se decide nada. `/cx-status` muestra lo que está abierto.
consent-revised-meanwhile = Alguien la ha revisado entretanto. Léela otra vez, por favor, y decide después.
consent-concern-open = { $people } aún tiene una objeción. Respóndele primero; quien coordina el canal puede cerrarla ahí con un motivo público.

## concern

concern-button = Tengo una objeción…
concern-form-title = Tengo una objeción
concern-explained = Irá con tu nombre. Mientras siga abierta, la propuesta no se aprueba.
concern-worry-label = ¿Qué te preocupa?
concern-worry-example = Habría que escribir cada reembolso dos veces
concern-remedy-label = ¿Qué lo resolvería?
concern-remedy-example = Probarlo antes con dos agentes
concern-missing = Basta una frase, pero hace falta: quieren poder responderte.
concern-raise-button = Plantearla
concern-withdraw-button = Retirar mi objeción
concern-raised = :raised_hand: { $person } tiene una objeción a la propuesta { $count }:
concern-reopens = El pequeño arreglo vuelve a ser una propuesta normal hasta que se resuelva.
concern-for-answer = :raised_hand: { $person } tiene una objeción a la propuesta { $count } de { $label }. Tu respuesta puede resolverla:
concern-line = :raised_hand: *Objeción* de { $person }
concern-line-remedy = Qué lo resolvería:
concern-line-answer = Respuesta de { $person }:
concern-waits = Falta que { $person } diga si eso la resuelve.
concern-more = { $count ->
    [one] Y { $count } objeción más.
   *[other] Y { $count } objeciones más.
}
concern-answer-button = Responder…
concern-answer-title = Responder la objeción
concern-answer-label = Tu respuesta
concern-answer-example = Lo probamos con dos agentes y lo miramos de nuevo en una semana
concern-answer-hint = Lo puede leer todo el mundo. Preguntaré a quien la planteó si eso la resuelve.
concern-answer-closes-hint = Quien la planteó ya no está, así que tu respuesta cierra la objeción. Lo puede leer todo el mundo.
concern-answer-missing = Una respuesta necesita al menos una frase.
concern-close-label = Coordinas el canal
concern-close-option = Cerrar la objeción: mi respuesta es el motivo
concern-answer-send-button = Responder
concern-answered = { $person } respondió a tu objeción a la propuesta { $count } de { $label }:
concern-question = ¿Eso la resuelve?
concern-resolved-button = Sí, resuelta
concern-still-button = Sigue en pie
concern-resolved-done = :white_check_mark: ¡Gracias! Tu objeción ha mejorado la propuesta.
concern-still-done = De acuerdo, tu objeción sigue abierta. Ayuda decir en el hilo qué falta.
concern-still = { $person } mantiene su objeción a la propuesta { $count } de { $label }. Quizá ayude hablarlo; aquí está otra vez:
concern-withdrawn = { $person } retiró su objeción a la propuesta { $count }.
concern-withdrawn-done = Tu objeción queda retirada. Puedes plantearla otra vez mientras la propuesta no esté aprobada.
concern-resolved = :white_check_mark: La objeción de { $person } a la propuesta { $count } está resuelta.
concern-closed = { $person } cerró la objeción de { $whose } a la propuesta { $count }:
concern-closed-for-you = { $person } cerró tu objeción a la propuesta { $count } de { $label } con este motivo:
concern-author-left = { $person } ya no está y tenía una objeción a la propuesta { $count } de { $label }. Respóndela, por favor: así se cierra.
concern-guest = Las objeciones son para la plantilla. Si sabes algo, cuéntalo en el hilo: será bienvenido.
concern-settled = Esta objeción ya está zanjada. No tienes que hacer nada.
concern-too-late = La propuesta { $count } se aprobó entretanto. Díselo en el hilo a quien es responsable; los pasos pequeños aún pueden cambiar.
concern-not-yours = Solo { $person } puede retirar esta objeción.
concern-answer-may = Pueden responder a esta objeción: { $people }. Cuéntales en el hilo lo que sabes.
concern-gone-may = { $person } ya no está, así que quien coordina el canal responde y cierra esta objeción: { $people }

## small fix

small-fix-button = Hacerlo como pequeño arreglo…
small-fix-title = Pequeño arreglo
small-fix-explained = { $days ->
    [one] Es tu responsabilidad y puedes decidir sin esperar. El canal sabrá qué y por qué; una objeción en { $days } día laborable la convierte otra vez en una propuesta normal.
   *[other] Es tu responsabilidad y puedes decidir sin esperar. El canal sabrá qué y por qué; una objeción en { $days } días laborables la convierte otra vez en una propuesta normal.
}
small-fix-why-label = ¿Qué haces y por qué?
small-fix-why-example = Añado la frase hoy: lleva una hora y ahorra diez llamadas a la semana
small-fix-why-missing = Una frase, por favor: la lee todo el canal.
small-fix-submit-button = Hacerlo
small-fix-told = :zap: *Pequeño arreglo* para { $label }: *{ $title }*
    { $person } es responsable y lo decidió sin esperar:
small-fix-because = Por qué:
small-fix-until = Una objeción hasta el { $moment } la convierte otra vez en una propuesta normal.
small-fix-line = :zap: { $person } hace la propuesta { $count } como pequeño arreglo, desde ya.
small-fix-owner-may = Solo { $person }, responsable de esta idea, puede hacerlo como pequeño arreglo.
small-fix-no-owner = Un pequeño arreglo lo decide quien es responsable, y aún no hay nadie. Pulsa *Me encargo yo* en la tarjeta.
small-fix-too-much = Esto es más que un pequeño arreglo. Aquí el límite es «{ $effort }». Pide el apoyo de otras áreas; después, quien calla otorga.
small-fix-changed = Algo ha cambiado y ahora mismo no puede hacerse como pequeño arreglo. Cierra esto y mira otra vez la propuesta.
small-fix-off = Los pequeños arreglos están desactivados aquí. Pide el apoyo de otras áreas; después, quien calla otorga.

## squad

squad-button = Puedo ayudar
squad-form-title = Ayudar a lograrlo
squad-explained = El equipo lo diseña y lo lleva a cabo. Puedes salir cuando quieras.
squad-role-label = ¿Qué podrías hacer?
squad-role-example = Conozco el proceso de reembolso
squad-join-button = Unirme
squad-leave-button = Salir del equipo
squad-joined = :handshake: { $person } se une al equipo.
squad-joined-as = :handshake: { $person } está en el equipo: { $role }
squad-left = { $person } deja el equipo.
squad-left-done = Has salido del equipo de { $label }. ¡Gracias por lo que has hecho!
squad-owner-cannot-leave = Es tu responsabilidad, así que el equipo te necesita. Antes pásala a otra persona o déjala: *⋯* en la tarjeta.

## anonymous

anonymous-button = Mis ideas sin firma
anonymous-title = Mis ideas sin firma
anonymous-mine-line = *{ $label }* · { $title }
    Código: `{ $code }` · se olvida el { $day }
anonymous-explained = Enseña el código solo a quien pueda saber que la idea es tuya. Cualquiera puede comprobarlo: `/cx proof { $label } { $code }`. Nada de esto se guarda.
anonymous-none = No hay ninguna que aún pueda relacionar contigo: o no publicaste ninguna, o pasó el plazo y el vínculo está destruido.
anonymous-proven = :white_check_mark: El código es correcto: quien lo recibió de mí escribió { $label }.
anonymous-not-proven = Este código no prueba quién escribió { $label }. Quizá tenga una errata, o pasó el plazo y ya nadie puede saberlo.

## privacy

privacy-overview = *Lo que guardo sobre ti*
    Tu nombre, idioma, área y zona horaria vienen de Slack. Lo demás es lo que has hecho aquí.
privacy-kept = Ahora mismo: { $ideas ->
        [one] *{ $ideas }* idea
       *[other] *{ $ideas }* ideas
    }, { $votes ->
        [one] *{ $votes }* voto
       *[other] *{ $votes }* votos
    }, { $wins ->
        [one] *{ $wins }* reconocimiento dado o recibido
       *[other] *{ $wins }* reconocimientos dados o recibidos
    } y lo que elegiste en tus preferencias.
privacy-who = El archivo te llega solo a ti, por mensaje directo. Con `/cx datos` vuelves aquí.
privacy-export-button = Envíame mis datos
privacy-erase-button = Bórrame…
privacy-file-words = Todo lo que guardo sobre ti, en un archivo que pueden leer personas y programas.
privacy-file-otherwise = Quería enviarte tus datos, pero aquí no se permiten archivos. Pídeselos a quien lleva este bot.
privacy-file-sent = Tus datos van de camino a nuestros mensajes directos.
privacy-has-role = Cuidas de este canal o lo diriges, así que todavía no puedo borrarte. Pide a otra persona que lo cuida que te quite ese papel en `/cx settings` y vuelve después.
privacy-title = Bórrame
privacy-goes = *Lo que desaparece, al momento y para siempre*
    • tus preferencias, lo que sigues y las novedades que te esperan
    • tus votos y equipos en ideas abiertas
    • las gracias que recibiste o añadiste, respuestas de quiz, pasatiempos, intercambios, café y con quién prefieres no coincidir
privacy-stays = *Lo que se queda, sin tu nombre*
    • tus ideas, propuestas y pasos, para que otras personas puedan seguir
    • tus votos en ideas cerradas
    Donde estaba tu nombre queda 👤.
privacy-owned = { $owned ->
        [one] *Eres responsable de { $owned } idea.* Buscará a otra persona.
       *[other] *Eres responsable de { $owned } ideas.* Buscarán a otra persona.
    }
privacy-in-slack = Los mensajes que ya están en Slack, tus emojis allí y lo que otras personas escribieron sobre ti solo se borran en Slack. Las copias de reparación y de seguridad caducan solas. Vuelve cuando quieras: empezarás de cero.
privacy-sure-label = ¿Seguro?
privacy-sure-option = Sí, bórrame. Sé que no se puede deshacer.
privacy-submit-button = Bórrame
privacy-erased = Hecho: te he olvidado. Gracias por todo lo que aportaste. Puedes volver cuando quieras; `/cx` enseña cómo empezar.

## contributor

contributor-card-line = :sparkling_heart: Con la ayuda de { $names }
contributor-thanks = :sparkling_heart: Gracias por ayudar con { $label }: *{ $title }*
    Escribiste allí varias veces, así que su tarjeta te nombra ahora en “con la ayuda de”. Eso es todo: no te compromete a nada.
contributor-refuse-button = No, gracias
contributor-refused = De acuerdo, la tarjeta de { $label } ya no te nombra y no volveré a preguntar.

## evidence

evidence-menu = Añadir pruebas…
evidence-form-title = Añadir pruebas
evidence-explained = ¿Qué muestra que esto importa? Rellena lo que tengas y deja el resto en blanco.
evidence-quote-label = ¿Qué dijo un cliente?
evidence-quote-example = Escribí tres veces y nadie me contestó.
evidence-quote-hint = Con sus palabras, sin nombres ni nada que diga quién es. Yo tapo correos, teléfonos y números de tarjeta.
evidence-link-label = Un enlace que lo muestre
evidence-measure-label = Un número: ¿qué cuenta?
evidence-measure-example = Llamadas por reembolsos
evidence-measure-missing = ¿Qué cuenta este número?
evidence-value-label = ¿Cuánto?
evidence-value-example = 120
evidence-value-wrong = Un número, por favor, como 120 o 4,5. La unidad va en el campo siguiente.
evidence-unit-label = ¿De qué, o cada cuánto?
evidence-unit-example = por semana
evidence-source-label = ¿De dónde sale el número?
evidence-source-example = Informe de llamadas de octubre
evidence-nothing = Basta con una de las tres: palabras de un cliente, un enlace o un número.
evidence-submit-button = Añadir
evidence-opportunity-label = ¿Qué idea apoya este mensaje?
evidence-opportunity-placeholder = Elige una
evidence-number-label = ¿No está en la lista? Escribe su número
evidence-number-example = CX-42
evidence-opportunity-missing = Elige una idea arriba o escribe aquí su número, por ejemplo CX-42.
evidence-excerpt-label = ¿Qué es lo importante?
evidence-excerpt-hint = Estas palabras las puede leer todo el canal de CX, así que acórtalas como quieras. El enlace solo se abre a quien ya puede ver el mensaje. Yo tapo correos, teléfonos y números de tarjeta.
evidence-on-a-card = Esta es la propia tarjeta. Elige en ella *⋯* → *Añadir pruebas…*.
evidence-added = :paperclip: { $person } añade pruebas: { $kinds }. Se ven en *⋯* → *Ver su historia*.
evidence-thanks = :paperclip: ¡Gracias! El mensaje ya acompaña a { $label }.
evidence-known = { $label } ya tiene justo esto. ¡Gracias de todos modos!
evidence-enough = { $count ->
    [one] Ya hay { $count } prueba. Es más que suficiente; el hilo sigue abierto.
   *[other] Ya hay { $count } pruebas. Son más que suficientes; el hilo sigue abierto.
}
evidence-guest = Aquí las pruebas las añaden las personas de la empresa. Cuenta lo que sepas en el hilo y alguien las añadirá.
evidence-quotes = { $count ->
    [one] { $count } cita de clientes
   *[other] { $count } citas de clientes
}
evidence-numbers = { $count ->
    [one] { $count } dato
   *[other] { $count } datos
}
evidence-messages = { $count ->
    [one] { $count } mensaje
   *[other] { $count } mensajes
}
evidence-links = { $count ->
    [one] { $count } enlace
   *[other] { $count } enlaces
}
evidence-title = Pruebas
evidence-quoted = :speaking_head_in_silhouette: «{ $words }»
evidence-number = :1234: { $measure }: *{ $amount }*
evidence-message = Mensaje
evidence-by = Por { $person }, { $day }
evidence-by-author = Llegó con la idea, { $day }
evidence-more = … y { $count } más
evidence-remove-button = Quitar
evidence-remove-title = ¿La quito?
evidence-remove-question = Nadie volverá a ver esta prueba.
evidence-adder-may-remove = Solo { $person }, que la añadió, o quien coordina el canal puede quitarla.
evidence-author-may-remove = Solo quien compartió la idea o quien coordina el canal puede quitarla.

## ranking

rank-place = :bar_chart: Puesto { $place } de { $all } ideas abiertas
rank-votes = { $count ->
    [one] { $count } voto y la propia idea valen hoy { $worth }
   *[other] { $count } votos y la propia idea valen hoy { $worth }
}
rank-functions = { $count ->
    [one] +{ $percent } % por { $count } área
   *[other] +{ $percent } % por { $count } áreas
}
rank-kinds = { $count ->
    [one] +{ $percent } % por { $count } tipo de prueba
   *[other] +{ $percent } % por { $count } tipos de prueba
}
help-ranking = :bar_chart: *Cómo se ordenan “las más apoyadas”*
    • Un voto vale 1 el día en que se da y la mitad al cabo de { $days ->
        [one] cada { $days } día
       *[other] cada { $days } días
    }. La propia idea cuenta como su primer voto. Lo que importa ahora va antes que lo que importó una vez.
    • Cada área que la apoya suma un cuarto: tres áreas, un 75 % más.
    • Cada tipo de prueba suma un cuarto: palabras de clientes, datos, mensajes, enlaces.
    `votos × (1 + áreas ÷ 4) × (1 + tipos de prueba ÷ 4)`
    :point_right: *Ver su historia* en una tarjeta muestra su puesto y el porqué.

## ask

ask-owner-only = Eso solo pueden hacerlo { $person }, que se encarga de esto, y quienes coordinan el canal.
ask-not-yours = Mientras tanto esto ha pasado a otra persona, así que solo ella y quienes coordinan el canal pueden hacerlo. Tus palabras siguen aquí para copiarlas.
ask-over = :heavy_minus_sign: { $label } · { $title }: aquí ya no hay nada que hacer.
ask-again = :arrow_down: { $label } · { $title }: te lo he vuelto a preguntar en un mensaje más reciente.
ask-silent-line = { $label } · { $title }: { $count ->
    [one] le pregunté a { $person } { $count } vez.
   *[other] le pregunté a { $person } { $count } veces.
}

## update

update-button = Contar cómo va
update-form-title = Contar cómo va
update-send-button = Enviar
update-state-label = ¿Cómo va?
update-state-on-track = :large_green_circle: Según lo previsto
update-state-slower = :large_yellow_circle: Más despacio de lo esperado
update-state-stuck = :red_circle: No avanza
update-doing-label = ¿Qué está pasando?
update-doing-example = La plantilla está lista, Finanzas la prueba esta semana
update-doing-missing = Basta una frase sobre lo que está pasando.
update-needs-label = ¿Qué necesitas?
update-needs-example = Media jornada con alguien de Legal
update-needs-hint = Se ve en la tarjeta, para que otras personas puedan ayudar.
update-pace-label = ¿Cuándo te vuelvo a preguntar?
update-pace = { $count ->
    [one] Dentro de { $count } semana
   *[other] Dentro de { $count } semanas
}
update-pace-never = Nunca, escribiré cuando haya novedades
update-snooze-button = Más tarde…
update-snooze-title = Más tarde
update-snooze-label = ¿Cuándo te vuelvo a preguntar?
update-stop-button = No preguntar más
update-ask = { $count ->
    [one] :wave: ¿Cómo va esto? Basta una línea, y se lee en la tarjeta.
   *[other] :wave: ¿Cómo van estas { $count }? Basta una línea por cada una, y se leen en las tarjetas.
}
update-ask-answered = :white_check_mark: { $label } · { $title }: gracias, ya está en la tarjeta.
update-ask-snoozed = :zzz: { $label } · { $title }: te preguntaré el día que elegiste.
update-ask-stopped = :no_bell: { $label } · { $title }: no preguntaré más. *Contar cómo va* sigue en la tarjeta.
update-thread = :speech_balloon: { $person } · { $state }: { $doing }
update-card = { $state } ({ $day }): { $doing }
update-card-needs = :raising_hand: Hace falta: { $needs }
update-card-silent = :zzz: Sin novedades desde el { $day }
update-not-needed = Ahora mismo nadie trabaja en { $label } ({ $status }), así que no hay nada que contar. ¡Gracias de todos modos!
update-silent = :zzz: He preguntado cómo va y nadie me ha contestado. ¿Puedes hablar con quien se encarga?

## review

review-button = ¿Ha servido?
review-form-title = ¿Ha servido?
review-send-button = Contarlo
review-expected = Lo que esperábamos: { $measure }, { $baseline } → { $target }
review-verdict-label = ¿Qué ha cambiado?
review-better = :sparkles: Ha servido
review-same = :heavy_equals_sign: No ha cambiado nada
review-worse = :chart_with_downwards_trend: Ha empeorado
review-measured-label = ¿Qué valor tiene hoy?
review-measured-example = 3 días
review-measured-missing = ¿Cuánto es hoy? Vale una estimación sincera.
review-sentence-label = ¿Qué notan los clientes?
review-sentence-example = Saben dónde está su dinero y ya no llaman
review-sentence-hint = Lo leerá la gente que lo apoyó. También es bueno saber que no ha servido.
review-line = { $verdict }: { $measured }
review-line-instead = { $verdict }: { $measured } en lugar de { $baseline }
review-line-before = { $verdict }: { $measured } (antes: { $baseline })
review-ask = { $count ->
    [one] :mag: Esto lleva un tiempo en marcha. ¿Ha servido? A quienes lo apoyaron les encantará saberlo.
   *[other] :mag: Estas { $count } llevan un tiempo en marcha. ¿Han servido? A quienes las apoyaron les encantará saberlo.
}
review-ask-answered = :white_check_mark: { $label } · { $title }: gracias, la gente que lo apoyó ya lo sabe.
review-stewards-only = Ya nadie se encarga de esto, así que lo dice quien coordina el canal.
review-answered-already = Esto ya tiene respuesta: la tarjeta muestra qué resultó.
review-not-shipped = { $label } no está en marcha ahora ({ $status }): es pronto para saber si ha servido.
review-silent = :mag: Nadie me ha dicho si esto ha servido. ¿Puedes averiguarlo? *¿Ha servido?* está en la tarjeta.
celebration = :tada: *{ $label } ya está en marcha:* { $title }
celebration-idea = :bulb: La idea fue de { $person }
celebration-idea-by-colleague = :bulb: La idea fue de alguien de la empresa
celebration-supporters = :raised_hands: Primeros apoyos: { $names }
celebration-squad = :handshake: Lo hicieron posible: { $names }
celebration-voice = :speech_balloon: Empezó con lo que dijo un cliente:
celebration-draft = Da las gracias a quienes lo hicieron posible: aquí tienes un borrador. Añade qué valor se vivió y una frase tuya, y publícalo.
celebration-otherwise = Si no te da tiempo, yo lo publico tal cual { $when }.
celebration-complete-button = Completar y publicar
celebration-add-button = Dar las gracias a alguien…
celebration-over = :white_check_mark: *{ $label }* ya está celebrado: { $title }
celebration-waits = :tada: *{ $label }* ya está en marcha: { $title }
    Falta completar el agradecimiento.

## value

value-customer = El cliente primero
value-customer-line = Empezamos por lo que necesita el cliente
value-together = En equipo
value-together-line = Lo resolvemos entre áreas
value-ownership = Compromiso
value-ownership-line = Terminamos lo que empezamos
value-curiosity = Curiosidad
value-curiosity-line = Preguntamos, escuchamos y aprendemos
value-care = Cuidado
value-care-line = Nos cuidamos mutuamente

## win

win-button = Dar las gracias
win-card-button = Celebrarlo
win-off = Aquí los reconocimientos están desactivados. `/cx` muestra qué más puedo hacer.
win-guest = Aquí los reconocimientos son para la plantilla. Unas palabras amables en el canal siempre vienen bien.
win-form-title = Dar las gracias
win-edit-title = Cambiar tus gracias
win-post-button = Publicar
win-people-label = ¿A quién quieres dar las gracias?
win-people-placeholder = Elige a tus colegas
win-words-label = ¿Qué hicieron por un cliente?
win-words-example = Llevaron un paquete perdido a una boda al salir del trabajo
win-value-label = ¿Qué valor refleja?
win-value-placeholder = Elige lo que más se acerque
win-size-label = ¿Cómo de grande fue?
win-size-small = Algo pequeño que contó mucho
win-size-big = Algo grande
win-number-label = ¿Tiene que ver con una idea?
win-number-example = CX-42
win-appears = Aparece en { $place }
win-left = { $count ->
    [one] Hoy puedes dar las gracias a { $count } persona más.
   *[other] Hoy puedes dar las gracias a { $count } personas más.
}
win-none-left = { $count ->
    [one] Hoy ya has dado las gracias a { $count } persona, y en un día no caben más. Mañana vuelve a haber sitio.
   *[other] Hoy ya has dado las gracias a { $count } personas, y en un día no caben más. Mañana vuelve a haber sitio.
}
win-with-group = Y todo el grupo { $group }
win-nobody = Elige al menos a una persona.
win-yourself = Tú también estás en la lista. Motivos de orgullo no te faltan, pero deja que lo diga otra persona: esto es para los demás.
win-program = { $name } es una aplicación. ¿Quién está detrás?
win-gone-person = { $name } ya no está en la empresa. Elige a alguien que siga aquí, por favor.
win-guest-person = { $name } es una persona invitada, y aquí los reconocimientos son para la plantilla.
win-too-many = Son { $named }, y hoy queda sitio para { $left }. El resto puede esperar a mañana.
win-crowd = Como mucho { $count } personas en un reconocimiento, por favor. Elige a quienes lo hicieron.
win-words-missing = Basta una frase sobre lo que hicieron.
win-words-long = Un poco más corto, por favor: { $count } caracteres como mucho.
win-value-missing = ¿Qué valor refleja? Vale el que más se acerque.
win-person-unknown = Slack no ha reconocido { $typed }. Elige en la lista de abajo quién lo hizo, por favor; tus palabras siguen aquí.
win-value-unknown = No conozco el valor «{ $tag }». Elige uno abajo, por favor; tus palabras siguen aquí.
win-number-unknown = No encuentro { $typed }. Un número tiene esta forma: CX-42. Si tienes dudas, déjalo vacío.
win-group-large = { $group } tiene { $count } personas, y un reconocimiento llega como mucho a { $most }. Elige a quienes lo hicieron, por favor.
win-group-unknown = No puedo ver quién está en { $group }. Elige tú a las personas, por favor.
win-kept = No se ha perdido nada. Escribiste:
win-again-button = Abrirlo otra vez
win-same-already = Acabas de publicar justo esto, así que lo he dejado en uno.
win-posted = :tada: Ya está en { $place }. Se enteran: { $names }
win-undo-until = Puedes retirarlo durante diez minutos y cambiarlo cuando quieras.
win-undone = Retirado. Ya no lo ve nadie, y tu día vuelve a tener ese sitio.
win-undo-late = Han pasado los diez minutos, así que se queda. Aún puedes cambiarlo, o pedir a quien coordina el canal que lo oculte.
win-not-yours = Solo puede hacerlo { $person }, que lo publicó.
win-gone = Este reconocimiento ya no está. `/cx-win` publica uno nuevo.
win-changed = Cambiado. La tarjeta lo muestra enseguida.
win-card-big = :trophy: A lo grande · { $value }
win-card-head = *{ $giver }* da las gracias a { $names }
win-card-about = :bulb: { $label } · { $title }
win-card-message = El mensaje del que se trata
win-summary = { $giver } da las gracias a { $names }: { $words } ({ $value })
win-echo-button = :raised_hands: Sumar mis gracias
win-echo-more-button = :raised_hands: Sumar mis gracias · { $count }
win-echoes = :raised_hands: También dan las gracias: { $names }
win-echo-said = :speech_balloon: { $person }: «{ $words }»
win-echo-title = Sumar mis gracias
win-echo-label = Con tus palabras
win-echo-example = Ese paquete era para mi tía. ¡Gracias!
win-echo-hint = Puedes dejarlo vacío: tu nombre ya lo dice.
win-echo-own = Estas gracias ya son tuyas. ¿Quieres añadir a alguien? *⋯* → *Añadir a alguien…*
win-echo-thanked = Estas gracias son para ti. ¡Disfrútalas!
win-add-menu = Añadir a alguien…
win-edit-menu = Cambiar…
win-undo-menu = Retirarlo
win-hide-menu = Ocultarlo (coordinación)…
win-add-title = Añadir a alguien
win-add-label = ¿Quién faltaba?
win-add-button = Añadir
win-add-already = Ya están todas esas personas.
win-add-giver = Es quien lo publicó. Con *Sumar mis gracias* puedes unirte.
win-hide-title = Ocultar esto
win-hide-label = ¿Por qué?
win-hide-hint = Lo leen quien lo publicó y el resto de la coordinación.
win-hide-button = Ocultar
win-hide-done = Oculto. { $person } lee el motivo. Puedes volver a mostrarlo: aquí, o más adelante con `/cx-win ocultos`.
win-hidden = { $person } ha ocultado lo que publicaste:
win-hidden-why = El motivo:
win-show-button = Volver a mostrar
win-show-done = Vuelve a estar en { $channel }, con los agradecimientos de todos. { $person } se entera.
win-show-already = Ya lo ve todo el mundo.
win-shown = { $person } vuelve a mostrar lo que publicaste, con los agradecimientos de todos:
win-hidden-title = *Reconocimientos ocultos*, el último primero
win-hidden-line = De { $giver }, oculto { $when }
win-hidden-none = No hay ningún reconocimiento oculto.
win-told = :tada: { $giver } te da las gracias, a la vista de todo el mundo · { $value }
win-told-added = :tada: { $person } te sumó a las gracias de { $giver }, a la vista de todo el mundo · { $value }
win-told-several = { $count ->
    [one] :tada: *{ $count } agradecimiento para ti*
   *[other] :tada: *{ $count } agradecimientos para ti*
}
win-told-line = • { $giver }: { $words } · { $value }
win-told-more = { $count ->
    [one] … y { $count } más en el canal de reconocimientos.
   *[other] … y { $count } más en el canal de reconocimientos.
}
win-see-button = Verlo
win-digest-thanks = :tada: Gracias para ti
win-digest-title = Por qué nos dimos las gracias
win-chart-title = Los valores que vivimos
win-chart-subtitle = { $count ->
    [one] El mes pasado, en { $count } reconocimiento
   *[other] El mes pasado, en { $count } reconocimientos
}
win-chart-wins = Reconocimientos
win-recap-count = { $count ->
    [one] :tada: *{ $count }* reconocimiento
   *[other] :tada: *{ $count }* reconocimientos
}
win-recap-people = { $count ->
    [one] gracias a *{ $count }* persona
   *[other] gracias a *{ $count }* personas
}
win-recap-values = Valores vividos: { $values }
win-recap-first = :seedling: Dan las gracias por primera vez: { $names }
win-recap-names = { $count ->
    [one] { $names } y { $count } persona más
   *[other] { $names } y { $count } personas más
}
win-recap-withheld = Se celebraron en un canal privado, así que sus historias se quedan allí.
win-recap-across = :left_right_arrow: Entre áreas: { $pairs }
win-recap-line = { $giver } da las gracias a { $names }: { $words }
win-recap-corners = :ear: Aún no hemos oído nada de { $names }. ¿Qué hizo alguien de allí por un cliente?
win-month-title = Un mes de reconocimientos
win-nudge = { $count ->
    [one] :wave: Llevamos { $count } día en silencio. ¿Quién ha ayudado últimamente a un cliente, o a ti a ayudarle? Una frase le alegra el día.
   *[other] :wave: Llevamos { $count } días en silencio. ¿Quién ha ayudado últimamente a un cliente, o a ti a ayudarle? Una frase le alegra el día.
}
win-help = :tada: `/cx-win` da las gracias en { $place } a tus colegas por lo que hicieron por un cliente.
    • `/cx-win` abre un formulario corto
    • `/cx-win @ben @ada llevaron un paquete perdido a una boda { $tag }` lo publica al momento; también vale un grupo
    • En cualquier mensaje: *⋯* → *Celebrate this*
win-help-values = *Nuestros valores*
    { $values }
win-help-allowance = { $count ->
    [one] Puedes dar las gracias a { $count } persona al día. Sin puntos ni clasificaciones.
   *[other] Puedes dar las gracias a { $count } personas al día. Sin puntos ni clasificaciones.
}

## promise

promise-broken = { $count ->
    [one] { $count } promesa incumplida
   *[other] { $count } promesas incumplidas
}
promise-none-broken = Promesas que vencen pronto
promise-home = Prometido a quienes escribieron
promise-broken-new = { $count ->
    [one] :hourglass: Prometimos algo a alguien y se nos pasó el día. Lo que más espera:
   *[other] :hourglass: Prometimos { $count } cosas y se nos pasó el día. Lo que más espera:
}
promise-broken-hint = *Yo lo miro*, o unas palabras en el hilo, le dice a quien lo escribió que alguien lo mira. *⋯* en la tarjeta cambia el estado.
promise-late-acknowledged = { $label } · { $title }: nadie ha reaccionado aún, prometido para el { $when }
promise-late-triaged = { $label } · { $title }: sigue nueva, prometido para el { $when }
promise-late-answered = { $label } · { $title }: aún sin respuesta, prometida para el { $when }
promise-due-soon = { $label } · { $title }: vence el { $when }
promise-more = { $count ->
    [one] …y { $count } más
   *[other] …y { $count } más
}
promise-acknowledge-button = Yo lo miro
promise-acknowledged = :eyes: { $person } lo está mirando.
promise-acknowledged-done = ¡Gracias! Quien escribió { $label } ya sabe que lo miras.
promise-acknowledged-already = Alguien ya ha reaccionado a { $label }. Aquí no hay nada más que hacer.
promise-stewards-only = Eso es para quienes coordinan el canal. Unas palabras en el hilo ayudan igual.
promise-card = :hourglass: Espera respuesta desde el { $day }

## news

news-for-follower = *{ $label } · { $title }*
    { $line }
news-title = { $count ->
    [one] Novedades de { $count } idea
   *[other] Novedades de { $count } ideas
}
news-earlier = { $count ->
    [one] … y { $count } cambio anterior.
   *[other] … y { $count } cambios anteriores.
}
news-more = { $count ->
    [one] Y { $count } idea más. `/cx-status mine` muestra lo que te toca.
   *[other] Y { $count } ideas más. `/cx-status mine` muestra lo que te toca.
}
news-last-today = Por hoy no te escribo más novedades. Lo demás te espera en tu resumen.

## personal digest

personal-digest-weekly = :newspaper: Tu semana: las novedades
personal-digest-daily = :newspaper: Novedades desde tu último resumen
personal-digest-line = • *{ $label }* · { $title }: { $line }
personal-digest-others = { $count ->
    [one] (y { $count } cambio más)
   *[other] (y { $count } cambios más)
}
personal-digest-waiting-line = • { $words }
personal-digest-waiting-how = Puedes responder en mi pestaña Inicio.

## status surface

status-button = Cómo van las ideas
status-title = Así van nuestras ideas
status-top = Las más apoyadas
status-top-empty = Ahora mismo no hay ideas abiertas. Con `/cx-idea` empieza algo nuevo.
status-unowned = Buscan responsable
status-unowned-empty = Todas las ideas abiertas tienen responsable. :tada:
status-more = `/cx-status mías` muestra lo tuyo; `/cx-status CX-42` cuenta la historia de una idea.
status-empty = :seedling: Aún no hay ideas. ¿Qué le alegraría el día a un cliente?
status-i-own = Ideas a mi cargo
status-mine-empty = Aún no hay nada tuyo por aquí. Comparte una idea o vota en el canal de CX.
status-mine-more = { $count ->
    [one] … y { $count } más: está en mi pestaña Inicio.
   *[other] … y { $count } más: están en mi pestaña Inicio.
}
status-line = { $label } · { $title } · { $status }, { $votes }
status-story-menu = Ver su historia
status-no-such = Aún no existe { $label }. `/cx-status` muestra lo que hay.
status-not-understood = Aún no conozco “{ $typed }”.

## digest

follow-kept = :bell: Ahora sigues { $label }. Te avisaré cuando haya novedades.
digest-title = Nuestra semana por los clientes
digest-period = { $since } – { $until }
digest-quiet = Semana tranquila: nadie ha compartido ideas ni votado. ¿Qué te ha contado un cliente últimamente? Basta una frase para empezar.
digest-no-ideas = Esta vez no hay ideas nuevas ni votos. ¿Qué te ha contado un cliente últimamente? Basta una frase para empezar.
digest-ideas = { $count ->
    [one] :bulb: *{ $count }* idea nueva{ $change }
   *[other] :bulb: *{ $count }* ideas nuevas{ $change }
}
digest-votes = { $count ->
    [one] :thumbsup: *{ $count }* voto{ $change }
   *[other] :thumbsup: *{ $count }* votos{ $change }
}
digest-shipped = { $count ->
    [one] :rocket: *{ $count }* mejora puesta en marcha{ $change }
   *[other] :rocket: *{ $count }* mejoras puestas en marcha{ $change }
}
digest-people = { $count ->
    [one] :busts_in_silhouette: *{ $count }* persona ha impulsado ideas{ $change }
   *[other] :busts_in_silhouette: *{ $count }* personas han impulsado ideas{ $change }
}
digest-only = Solo sobre { $what }
digest-already = El último resumen se publicó { $when }. Otro el mismo día no tendría nada que contar; `/cx resumen` muestra lo que se ha reunido desde entonces.
digest-compared = Entre paréntesis, la diferencia con el periodo anterior.
digest-changed = Lo dijisteis, lo hicimos
digest-more = { $count ->
    [one] … y { $count } idea más avanzó: `/cx-status`
   *[other] … y { $count } ideas más avanzaron: `/cx-status`
}
digest-stuck = :hourglass: Sin avances desde el { $date }
digest-supported = Lo más apoyado ahora mismo
digest-wanted = Hace falta una mano
digest-voice = Palabras de un cliente · { $label }
digest-functions = Con el apoyo de { $names }
digest-question = :speech_balloon: *Cuéntalo en el hilo:* { $question }
digest-question-1 = ¿Qué detalle le ha sacado una sonrisa a un cliente este mes?
digest-question-2 = Si pudieras cambiar una frase que leen nuestros clientes, ¿cuál sería?
digest-question-3 = ¿Cuándo fuiste cliente nuestro por última vez y en qué te fijaste?
digest-question-4 = ¿Qué pregunta te hacen los clientes una y otra vez?
digest-question-5 = ¿Quién de otro equipo te ha ayudado a ayudar a un cliente?
digest-question-6 = ¿Qué explicamos que debería entenderse solo?
digest-question-7 = Describe nuestro servicio con un emoji. ¿Por qué ese?
digest-question-8 = ¿Qué harías por los clientes si tuvieras un viernes libre?
digest-voted = :thumbsup: Tu voto por { $label } cuenta.
digest-preview = Solo tú ves esto. En { $channel } hoy se leería así:
digest-off = El resumen está desactivado. Se activa con `/cx ajustes`.
digest-scheduled = :calendar: { $channel }: próximo resumen { $when }
digest-schedule-how = `/cx resumen` te lo enseña y `/cx resumen ahora` lo publica ya. Día, hora y más canales: `/cx ajustes`.
digest-posted = Hecho: el resumen va a { $channels }.
digest-nobody-keeps = Todavía nadie cuida del canal. `/cx ajustes` explica cómo ser la primera persona.
digest-stewards-only = Responsables del resumen: { $stewards }. Pregunta ahí, o mira cómo va todo con `/cx-status`.
status-team-title = Ideas que afectan a { $name }
status-team-empty = :seedling: Ninguna idea menciona todavía a { $name }. Al compartir una se puede indicar a qué áreas afecta.
status-which-team = ¿Qué área? Escríbela detrás: `/cx-status equipo { $example }`. Hay estas: { $names }.
status-share-button = Compartir aquí
status-share-where = Puedo compartirlo si escribes `/cx-status` en un canal.
status-shared-by = Compartido por { $person } con `/cx-status`
status-period-title = Los últimos { $days } días, con la diferencia respecto a los { $days } anteriores
status-period-option = Últimos { $days } días
status-period-label = Periodo
status-any-function = Todas las áreas
status-any-touchpoint = Todos los puntos de contacto
status-choice-gone = Esa opción ya no está. `/cx-status` te muestra lo que puedes elegir ahora.
status-nothing-there = :seedling: Ninguna idea encaja todavía con esta selección. Elige otra cosa arriba o comparte la primera con `/cx-idea`.
status-times-title = Cuánto tardó
status-time-seen = :eyes: Primera reacción: la mitad en *{ $median }* o menos, 85 de cada 100 en { $most } o menos
status-time-owned = :raised_hand: Alguien se encarga: la mitad en *{ $median }* o menos, 85 de cada 100 en { $most } o menos
status-time-shipped = :rocket: Llega a los clientes: la mitad en *{ $median }* o menos, 85 de cada 100 en { $most } o menos
status-time-before = _(antes: la mitad en { $median } o menos)_
status-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
status-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
status-under-day = menos de un día
status-ages-title = Cuánto llevan esperando las ideas abiertas
status-age-line = { $status }: lo habitual *{ $median }*, la que más { $oldest }
status-results = :white_check_mark: ¿Ha ayudado? Mejor: *{ $better }*, igual: *{ $same }*, peor: *{ $worse }*
status-results-before = _(antes: { $better }, { $same }, { $worse })_
status-part-title = Quién ha participado
status-part-line = *{ $name }* { $people } (con ideas: { $authors }, con votos: { $voters }, en equipos: { $helpers })
status-part-before = _(antes: { $people })_
status-part-others = Los demás
status-part-more = { $count ->
    [one] … y { $count } área más
   *[other] … y { $count } áreas más
}
status-promised = :hourglass: Promesas que vencían en este tiempo: { $due }, a tiempo *{ $kept }*, incumplidas *{ $broken }*
status-promised-before = _(antes: { $kept } de { $due } a tiempo)_

## collaboration

collaboration-button = Trabajo conjunto
collaboration-title = Así trabajan juntas las áreas
collaboration-share = El *{ $percent } %* de las ideas en marcha unió a dos áreas o más ({ $together } de { $active }).
collaboration-points-more = { $count ->
    [one] Es { $count } punto más que en las cuatro semanas anteriores.
   *[other] Son { $count } puntos más que en las cuatro semanas anteriores.
}
collaboration-points-less = { $count ->
    [one] Es { $count } punto menos que en las cuatro semanas anteriores.
   *[other] Son { $count } puntos menos que en las cuatro semanas anteriores.
}
collaboration-points-same = Igual que en las cuatro semanas anteriores.
collaboration-no-before = Las cuatro semanas anteriores no se pueden comparar con estas.
collaboration-empty = :seedling: Nadie ha trabajado en una idea en las últimas cuatro semanas. *Puedo ayudar*, en cualquier tarjeta, es un buen comienzo.
collaboration-few = Participó muy poca gente para mostrar las áreas una a una sin señalar a nadie.
collaboration-key = Relaciones clave
collaboration-strongest = Las parejas más fuertes
collaboration-wanted = Podrían ayudarse: nada juntas en ocho semanas, y una idea que necesita a las dos
collaboration-pair = *{ $one } + { $other }*
collaboration-key-line = { $pair }: { $state } · { $trend }
collaboration-reached = { $count } de { $target }, conseguido
collaboration-below = { $count } de { $target }, aún no llega
collaboration-none = ninguna de { $target } todavía
collaboration-hidden = :grey_question: { $pair }: participó muy poca gente para mostrarlo
collaboration-strong = { $count ->
    [one] • { $pair }: { $count } idea · { $trend }
   *[other] • { $pair }: { $count } ideas · { $trend }
}
collaboration-up = más que antes ({ $before })
collaboration-down = menos que antes ({ $before })
collaboration-same = igual que antes
collaboration-first = sin nada con que comparar
collaboration-others = Otras áreas
collaboration-choose-button = Elegir relaciones clave
collaboration-formula = Los últimos 28 días, junto a los 28 anteriores. Dos áreas trabajan juntas en una idea cuando gente de ambas hace algo por ella: estar en su equipo, escribir, revisar o apoyar una propuesta, plantear una duda o responderla, aportar pruebas o avances, o escribir tres veces en su hilo. Los votos no cuentan. Las áreas con menos de { $least } personas activas cuentan como una sola, “otras”, junto con la siguiente más pequeña si hace falta.
silo-lead = :compass: Estas áreas trabajan juntas cada vez menos, por tercera vez seguida. Quizá baste con que hablen.
silo-pair = { $pair }: { $counts } ideas en cada periodo de cuatro semanas. Quieres { $target }.
silo-few = muy poca gente para mostrarlo
silo-ideas = Estas ideas necesitan a las dos. Elige una o pásala:
silo-no-idea = Ninguna idea abierta menciona a las dos. ¿Conoces alguna?
silo-coffee = :coffee: El { $day } empieza una ronda de café para estas dos.
silo-swap = :arrows_counterclockwise: El { $day } se les propuso un intercambio.
silo-once = De las mismas cuatro semanas te aviso una sola vez.

## help

help-button = Cómo funciona
help-overview = :wave: Ayudo a que mejoremos las cosas para nuestros clientes. Tú compartes lo que les duele; en { $channel } se vota; alguien se encarga; y todo el mundo ve en qué quedó.
help-commands = • `/cx-idea` comparte una idea, por ejemplo `/cx-idea los correos de reembolso llegan tarde`
    • `/cx-win` da las gracias, por ejemplo `/cx-win @ben salvó el paquete de una boda #en-equipo`
    • `/cx-status` muestra cómo va todo; `/cx-status CX-42`, una idea; `/cx-status mías`, las tuyas
    • `/cx fun` muestra canales a los que unirse: intereses, juegos, lugares
    • `/cx fun quiz`, `/cx fun riddle` y `/cx fun puzzles` empiezan un juego en un canal de juegos
    • `/cx coffee` te presenta a alguien de la empresa cada pocas semanas
    • `/cx swap` te deja pasar un día en el trabajo de otra persona
    • En cualquier mensaje: *⋯* → *Turn into a CX idea*
help-more = También puedes escribir directamente en el canal de CX. Tu idioma y tu área, en mi pestaña Inicio. Lo que guardo sobre ti: `/cx datos`.
help-idea = `/cx-idea` abre un formulario corto. Si quieres, escribe la idea justo detrás: `/cx-idea los correos de reembolso llegan tarde`. Aparece como tarjeta en { $channel }, y allí se vota.
help-status = • `/cx-status` muestra cómo va todo
    • `/cx-status CX-42` cuenta la historia de una idea
    • `/cx-status mías` muestra lo tuyo
    • `/cx-status equipo support` muestra lo que afecta a un área
    • `/cx-status colaboración` muestra cómo trabajan juntas las áreas
    • `/cx-status gráficos` y `/cx-status exportar` te envían gráficos o una tabla
    • `/cx help ranking` cuenta cómo se ordenan las más apoyadas
help-not-understood = Aún no conozco “{ $typed }”. Esto es lo que sé hacer:
help-direct-message = :wave: Me entiendo mejor con un formulario: pulsa *Compartir una idea*. Lo que está en marcha lo ves en { $channel }.
greeting = :wave: ¡Te damos la bienvenida! En { $channel } mejoramos en equipo las cosas para nuestros clientes: cualquiera puede compartir una idea, votar y ayudar.
greeting-how = Lleva menos de un minuto, y siempre sabrás en qué quedó.
greeting-once = No volveré a escribirte si no es por algo que te toque de cerca.

## home

home-welcome = Hola, { $name } :wave: Esto es lo tuyo en { $place }.
home-waiting = Pendiente de ti
home-hand-over = *{ $label }* · { $title }
    ¿Te encargas tú?
home-waiting-more = { $count ->
    [one] … y { $count } más. Aparecerá aquí cuando vayas respondiendo.
   *[other] … y { $count } más. Irán apareciendo aquí cuando respondas.
}
home-stewards = Para quien coordina el canal
home-list-count = { $title }: { $count }
home-list-button = Ver todas ({ $count })
home-list-title = Lista completa
home-list-empty = Ahora mismo no hay nada aquí. :tada:
home-list-more = { $count ->
    [one] … y { $count } más. `/cx-status CX-42` cuenta la historia de cualquiera.
   *[other] … y { $count } más. `/cx-status CX-42` cuenta la historia de cualquiera.
}
home-new = Nuevas, primero las más antiguas
home-new-empty = No hay nada nuevo por mirar. :tada:
home-unowned-empty = Todo lo que ya se ha mirado tiene responsable. :tada:
home-stuck = { $count ->
    [one] Sin cambio de estado desde hace { $count } día
   *[other] Sin cambio de estado desde hace { $count } días
}
home-stuck-empty = Todo lo que está en marcha avanza. :tada:
home-squads = Equipos en los que estoy
home-own = Mis ideas
home-own-empty = Ninguna todavía. ¿Qué molestó a un cliente esta semana?
home-followed = Ideas que sigo
home-followed-empty = Ninguna todavía. Con *Seguir*, en una tarjeta, te llegan sus novedades.
home-preferences = Mis preferencias
preferences-button = Mis preferencias…
preferences-reached = *Qué te llega*
    Te escribo en tu horario de trabajo: { $hours }. Tu resumen: { $digest }.
preferences-language-label = Idioma
preferences-function-label = Área
preferences-hours-title = ¿Cuándo puedo escribirte?
preferences-hours-usual = Lo habitual en tu región: { $hours }. Déjalo vacío para mantenerlo.
preferences-hours-half = Indica las dos horas o ninguna, por favor.
preferences-hours-wrong = Debe terminar más tarde de lo que empieza, el mismo día.
preferences-days-label = Mis días de trabajo
preferences-days-usual = Los habituales en mi región
preferences-from-label = Desde
preferences-until-label = Hasta
preferences-reach-title = ¿Qué me llega y cómo?
preferences-topic-ask = Alguien me pide algo
preferences-topic-thanks = Alguien me da las gracias
preferences-topic-outcome = Qué fue de una idea que apoyé
preferences-topic-status = Cambios de estado
preferences-topic-people = Responsables y equipos
preferences-topic-solution = Propuestas, pruebas y decisiones
preferences-reach-now = Un mensaje enseguida
preferences-reach-mine = Un mensaje si es mía; si no, en mi resumen
preferences-reach-digest = En mi resumen
preferences-reach-off = Nada
preferences-digest-label = Mi resumen
preferences-digest-hint = Llega al empezar tu día o tu semana de trabajo, y solo cuando hay algo que contar.
preferences-digest-daily = cada día de trabajo
preferences-digest-weekly = una vez por semana
preferences-digest-off = ninguno
preferences-digest-needed = Quieres algunas novedades en tu resumen: elige que llegue cada día o cada semana, por favor.
day-monday = lun
day-tuesday = mar
day-wednesday = mié
day-thursday = jue
day-friday = vie
day-saturday = sáb
day-sunday = dom
preferences-language = *Idioma*
    ¿En qué idioma quieres que te hable?
preferences-language-as-in-slack = El mismo que en Slack
preferences-choose = Elige
preferences-function = *Área*
    Las tarjetas muestran qué áreas apoyan una idea.
preferences-function-missing = *Área* :point_left:
    ¿En qué área trabajas? Las tarjetas muestran qué áreas apoyan una idea, y falta la tuya.
preferences-function-is = *Área:* { $name } (según Slack)
preferences-function-from-slack = Según Slack trabajas en { $decided }, y eso es lo que cuenta aquí. Dejo anotado { $name } por si cambia.
preferences-function-gone = Esta área ya no está en la lista. Elige otra en mi pestaña Inicio, por favor.

## trouble

trouble-not-in-channel = Aún no puedo escribir en { $channel }. Invítame allí, por favor: `/invite @CX`. No se pierde nada; lo publicaré entonces.
trouble-channel-hidden = Ya no veo { $channel }. Si todavía existe, invítame allí, por favor: `/invite @CX`. No se pierde nada; lo publicaré entonces.
trouble-channel-gone = No puedo escribir en { $channel }: está archivado. No se pierde nada; cuando vuelva, lo publicaré.
trouble-policy = Las reglas de este espacio de trabajo no me dejan escribir en { $channel }. Todo está guardado, y lo publicaré cuando alguien con permisos de administración lo autorice.
trouble-not-permitted = Me falta un permiso para escribir en { $channel }. Todo está guardado, y lo publicaré en cuanto pueda. Quien me administra puede arreglarlo: `cx-bot doctor` dice cómo.
trouble-not-permitted-to-ask = Me falta un permiso en Slack ({ $permission }), así que parte de lo que muestro no está al día. Quien me administra puede arreglarlo: `cx-bot doctor` dice cómo.
trouble-at-home = { $count ->
    [one] :warning: Ahora mismo no puedo publicar { $count } mensaje mío. No se pierde nada; quien me administra puede ayudar.
   *[other] :warning: Ahora mismo no puedo publicar { $count } mensajes míos. No se pierde nada; quien me administra puede ayudar.
}
trouble-fault = No pude mostrar algo mío en { $channel }. Todo está guardado, y ya avisé a quienes me cuidan.
engine-not-saved = :warning: No pude guardarlo ahora. Inténtalo de nuevo en un minuto, por favor.
engine-form-not-opened = Tardó demasiado en llegar y el formulario no se abrió. Inténtalo otra vez, por favor.
engine-form-refused = Slack no me dejó abrir el formulario. Inténtalo otra vez en unos minutos, por favor.
engine-too-slow = Tardé demasiado, lo siento. Inténtalo otra vez, por favor.
engine-our-fault = :warning: Lo siento, no funcionó, y es culpa mía. Quienes me cuidan ya lo saben (referencia { $reference }).
engine-button-unknown = Este botón es de otros tiempos. Usa la tarjeta más reciente; con `/cx-status` la encuentras.

## settings

settings-word = ajustes
settings-title = Ajustes
settings-explained = Lo que guardas vale al momento y para todo el mundo. Quienes coordinan el canal contigo se enteran de los cambios.
settings-change-button = Cambiar…
settings-next-button = Siguiente
settings-line = { $label }: { $value }
settings-none = Ninguno
settings-yes = Sí
settings-no = No
settings-choose = Elige
settings-people-title = Personas y roles
settings-channels-title = Canales e idioma
settings-functions-title = Áreas
settings-sources-title = Origen de las áreas
settings-ideas-title = Contactos y votos
settings-anonymous-title = Ideas sin nombre
settings-proposals-title = Propuestas y equipos
settings-promises-title = Promesas y motivos
settings-results-title = Avances y resultados
settings-limits-title = Límites
settings-time-title = Horario laboral
settings-regions-title = Regiones y festivos
settings-stewards = Coordinan el canal
settings-stewards-hint = Cuidan del canal: ordenan las ideas, ayudan a que avancen y pueden cambiar estos ajustes.
settings-steward-group = Coordinan, por grupo de usuarios
settings-leaders = Dirección
settings-leaders-hint = Ven cómo le va a toda la empresa.
settings-leader-group = Dirección, por grupo de usuarios
settings-cx-channel = Canal de CX
settings-cx-channel-hint = Las tarjetas nuevas se publican ahí; las demás se quedan donde están. Invítame antes: /invite @CX
settings-wins-channel = Canal de reconocimientos
settings-language = Idioma del canal
settings-language-hint = Con cada persona hablo el suyo.
settings-zone = Zona horaria
settings-source-first = El área de una persona sale de
settings-source-second = Si ahí no consta, de
settings-source-third = Y si no, de
settings-sources-hint = Vale lo primero que se sepa.
settings-source-group = grupo de usuarios
settings-source-field = campo del perfil
settings-source-own = elección propia
settings-profile-field = Campo del perfil
settings-profile-field-hint = Su identificador en Slack empieza por Xf. Déjalo vacío si ningún área sale del perfil.
settings-touchpoints = Puntos de contacto
settings-touchpoints-hint = Uno por línea, en el orden del formulario.
settings-vote-emoji = Emojis que cuentan como voto
settings-vote-emoji-hint = Por ejemplo :+1: :heart: – vacío: solo cuenta el botón.
settings-votes-author = Se puede votar la idea propia
settings-votes-guests = Cuentan los votos de invitados
settings-idea-emoji = Emoji que añade un mensaje
settings-idea-emoji-hint = En cualquier mensaje del canal de CX lo convierte en una idea.
settings-anonymous = Se admiten ideas sin nombre
settings-anonymity = De quién se oculta el nombre de esas ideas
settings-anonymity-hint = Lo segundo necesita una clave secreta, que configura quien administra el bot. Vale para las ideas que se publiquen desde entonces.
settings-anonymity-named = De la plantilla; la base de datos del bot lo conoce
settings-anonymity-strict = También de quien lee la base de datos del bot
settings-squad = Áreas que necesita un equipo
settings-squad-hint = La de quien se encarga cuenta. Si la empresa tiene menos, hacen falta todas.
settings-seconds = Áreas que deben secundar una propuesta
settings-seconds-hint = Entonces empieza el plazo y quien calla otorga. Quien la escribió no la secunda.
settings-consent-days = Días laborables de plazo para objeciones
settings-consent-days-hint = Se cuentan allí donde trabaja la gente afectada; el día en que empieza no cuenta.
settings-small-fix = Un pequeño arreglo es como máximo
settings-small-fix-hint = Quien se encarga puede decidirlo por su cuenta; el canal lee qué y por qué.
settings-small-fix-off = No hay pequeños arreglos
settings-mention-groups = Los recordatorios mencionan al grupo de usuarios del área
settings-mention-groups-hint = Así se avisa a todo el grupo. Si no, aparece solo el nombre del área.
settings-acknowledged = Días laborables hasta que alguien lee una idea
settings-acknowledged-hint = Un estado nuevo, alguien que se encarga o una respuesta en el hilo. Con 0 no se promete nada.
settings-triaged = Días hasta que una idea deja de ser nueva
settings-triaged-hint = Alguien ha decidido qué viene después. Con 0 no se promete nada.
settings-answered = Días hasta que una idea tiene respuesta
settings-answered-hint = Hay un plan o una decisión. Con 0 no se promete nada; lo ya prometido sigue en pie.
settings-reasons = Motivos para descartar o dejar en pausa
settings-reasons-hint = Uno por línea, en el orden del formulario. También valen tus propias palabras.
settings-update-pace = Cada cuánto se pregunta cómo va
settings-update-pace-hint = Hasta que quien se encarga elija otra cosa.
settings-grace = Días antes de la primera pregunta
settings-grace-hint = Desde que alguien se encarga de una idea con propuesta o en marcha.
settings-maximum = Preguntas seguidas sin respuesta
settings-maximum-hint = Entonces dejo de preguntar y se lo digo a quienes coordinan el canal.
settings-review-days = Días tras la entrega hasta que pregunto si ha servido
settings-review-days-hint = Cuando la propuesta no indica un día.
settings-remind-days = Días entre dos recordatorios
settings-remind-days-hint = Mientras nadie haya respondido.
settings-reminders = Recordatorios como máximo
settings-reminders-hint = Después se lo digo a quienes coordinan el canal. Con 0 pregunto una sola vez.
settings-wins-title = Reconocimientos
settings-wins-on = Se pueden dar las gracias en público
settings-wins-values = Nuestros valores
settings-wins-values-hint = Uno por línea: :handshake: En equipo – Lo resolvemos entre áreas. El emoji y la descripción son opcionales.
settings-value-nameless = A esta línea le falta el nombre: «{ $line }»
settings-value-twice = «{ $name }» aparece dos veces.
settings-wins-per-day = Personas a las que alguien puede dar las gracias al día
settings-wins-per-day-hint = Cuenta el día de quien da las gracias. Las de algo entregado no cuentan.
settings-wins-guests = Las personas invitadas pueden dar y recibir gracias
settings-wins-monthly = El canal lee una vez al mes lo que se vivió
settings-wins-quiet = Días sin reconocimientos hasta animar al canal
settings-wins-quiet-hint = Una vez, y no más hasta que haya otro. 0: nunca.
settings-pace = { $count ->
    [one] Cada semana
   *[other] Cada { $count } semanas
}
settings-news-per-day = Mensajes con novedades que recibe una persona al día
settings-news-per-day-hint = Como máximo; lo demás va a su resumen.
settings-news-window = Segundos que esperan las novedades, para llegar juntas
settings-stuck = Días sin cambios para dar una idea por atascada
settings-half-life = Días tras los que un voto cuenta la mitad en la clasificación
settings-alike = Cuánto deben parecerse dos ideas, en porcentaje
settings-alike-hint = A partir de ahí pregunto a quienes coordinan el canal si van juntas. Con menos, pregunto más a menudo.
settings-anonymous-days = Días hasta olvidar para siempre un nombre oculto también en la base de datos
settings-days = Días laborables
settings-hours = Horario
settings-hours-hint = Como 09:00-17:30, en la zona horaria de cada persona.
settings-channel-missing = Elige un canal, por favor.
settings-zone-wrong = “{ $typed }” no es una zona horaria. Escríbela así: Europe/Madrid.
settings-hours-wrong = “{ $typed }” no es un horario. Escríbelo así: 09:00-17:30.
settings-number-wrong = Elige un número entero de { $least } a { $most }, por favor.
settings-emoji-wrong = No conozco ningún emoji que se llame “{ $typed }”. Escríbelo así: :heart:
settings-emoji-one = Un solo emoji, por favor, como :bulb:
settings-line-too-long = Como máximo { $count } caracteres por línea, por favor: “{ $line }”
settings-too-many = Como máximo { $count }, por favor: Slack no muestra más.
settings-list-empty = Al menos uno, por favor.
settings-steward-missing = Alguien tiene que coordinar el canal. Elige una persona o un grupo de usuarios.
settings-touchpoint-used = El resumen de un canal sigue siendo “{ $about }”. Primero elige ese canal en “{ $title }” y haz que lea de todo o de otra cosa; después quítalo aquí.
settings-not-a-colleague = { $name } no puede tener este rol: es para gente de la empresa que sigue aquí.
settings-profile-field-missing = ¿Qué campo del perfil? Escribe su identificador, que empieza por Xf.
settings-profile-field-unused = Elige también “campo del perfil” arriba, o deja esto vacío.
settings-anonymity-keyless = Para esto hace falta una clave secreta guardada fuera de la base de datos, y todavía no la hay. Pide a quien administra el bot que configure CX_SECRETS__KEY y vuelve a elegirlo.
settings-does-not-fit = Esto no encaja con los demás ajustes. Cierra esto, ábrelo de nuevo y cambia una cosa cada vez.
settings-changed-meanwhile = { $person } lo ha cambiado mientras tanto. Ahora es: { $value }. Copia lo que has escrito, cierra esto y ábrelo de nuevo.
settings-changed-meanwhile-somehow = Esto ha cambiado mientras tanto. Ahora es: { $value }. Copia lo que has escrito, cierra esto y ábrelo de nuevo.
settings-list-changed-meanwhile = Otra persona que coordina el canal lo ha cambiado mientras tanto. Copia lo que has escrito, cierra esto y ábrelo de nuevo.
settings-stewards-only = Solo cambian los ajustes quienes coordinan el canal: { $people }. Basta con decírselo.
settings-no-steward = Ahora mismo nadie coordina el canal. Quien administra el espacio de trabajo puede escribir `/cx settings` y empezar.
settings-first-offer = :key: Todavía nadie coordina el canal. Como administras el espacio de trabajo, puedes empezar tú: ordenas las ideas, ayudas a que avancen y cambias los ajustes. Puedes sumar a más gente enseguida y dejarlo más adelante.
settings-first-button = Empiezo yo
settings-first-needs-administrator = Todavía nadie coordina el canal. Puede empezar quien administra el espacio de trabajo: que escriba `/cx settings`.
settings-steward-welcome = :key: Ahora coordinas { $channel }, ¡gracias! Puedes cambiar el estado de cualquier idea, ayudar donde nadie se encarga y decidir cómo funciona todo con `/cx settings`. Si algo se atasca, te aviso aquí.
settings-group-too-large = El grupo de usuarios que elegiste tiene más de { $count } miembros, así que no da el rol a nadie. Con un grupo más pequeño sí: `/cx settings`.
settings-function-label = ¿Qué área?
settings-what-label = ¿Qué quieres hacer?
settings-function-new = Un área nueva
settings-function-change = Cambiar
settings-function-merge = Integrar en otra
settings-function-remove = Quitar
settings-function-parts = con { $names }
settings-function-gone = Esta área ya no está en la lista. Abre los ajustes otra vez, por favor.
settings-function-alone = { $name } es la única área, así que no puede integrarse en otra. Añade una antes.
settings-name-label = Nombre
settings-name-missing = Falta el nombre.
settings-name-taken = Este nombre ya está en uso.
settings-group-label = Grupo de usuarios
settings-group-hint = Quien está en él pertenece a esta área. Si alguien está en varios grupos, cuenta la primera área de la lista.
settings-group-taken = Este grupo de usuarios ya corresponde a { $name }.
settings-values-label = Valores del campo del perfil
settings-values-hint = Uno por línea. El nombre siempre cuenta.
settings-value-taken = “{ $value }” ya corresponde a { $name }.
settings-merge-title = Integrar en otra
settings-merge-explained = *{ $name }* pasa a formar parte de otra área: su gente, sus ideas y sus propuestas serán de esa. No se puede deshacer.
settings-merge-label = ¿De cuál pasa a formar parte?
settings-merge-button = Integrar
settings-remove-title = Quitar
settings-remove-explained = Nadie usa *{ $name }*, ni nada. ¿La quitamos de la lista?
settings-remove-button = Quitar
settings-function-used = *{ $name }* está en uso: { $uses }. Para no perder nada, intégrala en otra área.
settings-uses-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
settings-uses-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
settings-uses-proposals = { $count ->
    [one] { $count } propuesta
   *[other] { $count } propuestas
}
settings-relationships-title = Relaciones clave
settings-relationships-explained = ¿Qué áreas deberían trabajar juntas, y en cuántas ideas en cuatro semanas? `/cx-status colaboración` muestra cómo va. Si una pareja baja tres veces seguidas, se avisa a la dirección.
settings-relationship-line = { $one } + { $other }: { $target }
settings-relationship-kept = Relaciones clave actuales
settings-relationship-kept-hint = Desmarca lo que ya no cuenta.
settings-relationship-one = Añadir una: un área
settings-relationship-other = Y la otra área
settings-relationship-target = Ideas juntas en cuatro semanas
settings-relationship-target-hint = Para las dos que añades. Elige otra vez las mismas para cambiar su número.
settings-relationship-both = Elige también la otra área, por favor.
settings-relationship-two = Elige dos áreas distintas, por favor.
settings-news-relationships = • { $person } cambió las relaciones clave entre áreas.
settings-regions-explained = Donde se trabaja en otro horario o hay otros festivos. La zona horaria de Slack dice quién es de dónde.
settings-region-label = ¿Qué región?
settings-region-new = Una región nueva
settings-region-change = Cambiar
settings-region-remove = Quitar
settings-region-gone = Esta región ya no está en la lista. Abre los ajustes otra vez, por favor.
settings-region-line = { $count ->
    [one] { $name } ({ $count } festivo)
   *[other] { $name } ({ $count } festivos)
}
settings-region-remove-explained = ¿Quitamos *{ $name }*? Su gente pasará al horario general de la empresa, sin esos festivos.
settings-region-differ-hint = Solo si es distinto del resto de la empresa.
settings-zones-label = Zonas horarias
settings-zones-hint = Una por línea, como Europe/Warsaw. Quien tiene una de ellas en Slack pertenece a esta región.
settings-zones-missing = Al menos una zona horaria, por favor.
settings-zone-taken = { $zone } ya pertenece a { $name }.
settings-holidays-label = Festivos
settings-holidays-hint = Una fecha por línea, como 2026-12-25. Puede llevar texto detrás.
settings-holiday-wrong = Línea { $line }: “{ $typed }” no empieza con una fecha. Escríbela así: 2026-12-25.
settings-news = :gear: Han cambiado los ajustes:
settings-news-more = `/cx settings` los muestra todos.
settings-news-line = • { $person } · { $setting }: { $before } → *{ $after }*
settings-news-somehow = • { $person } cambió un ajuste.
settings-news-function-added = • { $person } añadió el área *{ $name }*.
settings-news-function-changed = • { $person } cambió el área *{ $name }*.
settings-news-function-renamed = • { $person } dio otro nombre a un área: { $before } → *{ $after }*.
settings-news-function-merged = • { $person } integró { $name } en *{ $whole }*.
settings-news-function-removed = • { $person } quitó el área { $name }.
settings-news-region-added = • { $person } añadió la región *{ $name }*.
settings-news-region-changed = • { $person } cambió la región *{ $name }*.
settings-news-region-removed = • { $person } quitó la región { $name }.
settings-news-win-hidden = • { $person } ocultó un reconocimiento de { $giver }: { $reason }
settings-news-win-shown = • { $person } vuelve a mostrar un reconocimiento de { $giver }

## general

cancel-button = Cancelar
close-button = Cerrar
save-button = Guardar

## Charts

chart-day = { $day } { $month ->
    [m1] ene
    [m2] feb
    [m3] mar
    [m4] abr
    [m5] may
    [m6] jun
    [m7] jul
    [m8] ago
    [m9] sept
    [m10] oct
    [m11] nov
    *[m12] dic
}
chart-weeks = { $count ->
    [one] { $count } semana hasta el { $day }
   *[other] { $count } semanas hasta el { $day }
}
chart-flow-title = Ideas nuevas y mejoras entregadas
chart-ideas = Ideas nuevas
chart-shipped = Entregadas
chart-flow-alt = Gráfico de las últimas { $count } semanas, de la más antigua a la más reciente. Ideas nuevas: { $ideas }. Entregadas: { $shipped }. { $finding }
chart-flow-more = La última semana trajo más ideas que la media de las anteriores.
chart-flow-fewer = La última semana trajo menos ideas que la media de las anteriores.
chart-flow-same = La última semana trajo tantas ideas como la media de las anteriores.
chart-period-subtitle = Los últimos { $days } días en { $parts } partes iguales, hasta el { $day }
chart-period-alt = Gráfico de los últimos { $days } días en { $parts } partes iguales, de la más antigua a la más reciente. Ideas nuevas: { $ideas }. Entregadas: { $shipped }. { $finding }
chart-period-all = Ideas nuevas en total: { $now }.
chart-period-more = Ideas nuevas en total: { $now }, más que en los { $days } días anteriores ({ $before }).
chart-period-fewer = Ideas nuevas en total: { $now }, menos que en los { $days } días anteriores ({ $before }).
chart-period-same = Ideas nuevas en total: { $now }, tantas como en los { $days } días anteriores.
status-charts-button = :bar_chart: Gráficos
status-charts-sent = :bar_chart: Tienes los gráficos en tus mensajes conmigo.
status-charts-none = Aún no hay nada que dibujar con esta selección. Un periodo más largo, o todas las áreas y puntos de contacto, puede mostrar más.
status-export-button = :page_facing_up: Exportar
status-export-sent = :page_facing_up: La tabla va de camino a tus mensajes conmigo.
status-export-words = Las ideas de tu selección que se publicaron o avanzaron en los últimos { $days } días, una por fila. Se abre en cualquier hoja de cálculo.
status-export-all = Todas las ideas, de cualquier fecha, una por fila. Se abre en cualquier hoja de cálculo. *Exportar*, debajo de `/cx-status`, envía las de un periodo, un área o un punto de contacto.
status-export-otherwise = Ahora mismo tu espacio de trabajo no acepta archivos míos y la tabla no puede llegarte. Cuando un administrador permita que esta app envíe archivos, pulsa *Exportar* otra vez.
chart-alt = { $title }. { $subtitle }. { $figures }.
chart-stand-title = En qué punto están las ideas
chart-from-until = { $from } a { $until }
chart-stand-open = Abiertas al principio: { $before }; al final: { $now }.
chart-age-title = Cuánto llevan esperando las ideas abiertas
chart-age-subtitle = En su estado de hoy, { $day }
chart-age-finding = Esperan más de 28 días: { $long } de { $all }.
chart-age-week = Menos de 7 días
chart-age-month = De 7 a 28 días
chart-age-quarter = De 28 a 91 días
chart-age-older = Más
chart-part-title = Quién participa
chart-part-subtitle = Personas de cada área en los últimos { $count } días
chart-part-authors = Compartieron ideas
chart-part-voters = Votaron
chart-part-helpers = En equipos
chart-heat-title = Quién trabaja en las ideas en equipo
chart-heat-subtitle = Ideas en las que trabajaron ambas en los últimos 28 días
chart-hidden = Oculto: muy pocas personas

# Channel health, once a quarter

health-question = «Cuando publico algo aquí, sirve para algo.»
health-ask = :wave: *Una pregunta, diez segundos.* { $question } ¿Hasta qué punto es así para ti? Puedes responder hasta el { $date }; unos días después todos leeremos el resultado.
health-answer-button = Responder
health-answer-choose = Elige
health-answer-1 = Nada cierto
health-answer-2 = Poco cierto
health-answer-3 = Cierto en parte
health-answer-4 = Bastante cierto
health-answer-5 = Totalmente cierto
health-form-title = Una pregunta
health-form-send = Enviar
health-anonymous = Anónima: anoto que has respondido, para que cada persona cuente una vez, y cuántas dieron cada respuesta, pero nunca quién dio cuál. Con menos de cinco respuestas no se muestra nada.
health-answered = :pray: Gracias, ya está contada. ¿Qué mejoramos ahora? Con `/cx-idea` tardas un minuto.
health-answered-already = Ya habías respondido. ¡Gracias! No puedo cambiarlo, porque no sé cuál era tu respuesta.
health-closed = Esta pregunta está cerrada. La próxima llega dentro de tres meses.
health-employees-only = Esta pregunta es para quienes trabajan aquí. Tus ideas son igual de bienvenidas: `/cx-idea`.
health-title = Cómo va nuestro canal
health-percent = { $percent } %
health-before = _(trimestre anterior: { $value })_
health-ideas = { $count ->
    [one] :bulb: *{ $count }* idea nueva, { $rate } por cada 100 personas
   *[other] :bulb: *{ $count }* ideas nuevas, { $rate } por cada 100 personas
}
health-kept = :hourglass: Cumplimos a tiempo el *{ $percent }* de lo prometido
health-shipped = :rocket: El *{ $percent }* de lo decidido llegó a los clientes: { $shipped } de { $decided }
health-helped = { $people ->
    [one] :seedling: *{ $people }* persona publicó, propuso o ayudó; { $again } ya lo había hecho el trimestre anterior
   *[other] :seedling: *{ $people }* personas publicaron, propusieron o ayudaron; { $again } ya lo habían hecho el trimestre anterior
}
health-helped-first = { $people ->
    [one] :seedling: *{ $people }* persona publicó, propuso o ayudó
   *[other] :seedling: *{ $people }* personas publicaron, propusieron o ayudaron
}
health-functions = :handshake: Participaron *{ $functions } de { $all }* áreas
health-trust = { $count ->
    [one] :speech_balloon: { $question } De acuerdo: *{ $percent }* ({ $count } respuesta)
   *[other] :speech_balloon: { $question } De acuerdo: *{ $percent }* ({ $count } respuestas)
}
health-trust-few = :speech_balloon: { $question } Respondieron menos de cinco personas, así que nadie lee las respuestas.
health-how = Promesas: las que vencían en el trimestre. Decidido: implantado, rechazado o aplazado. De acuerdo: «bastante» y «totalmente cierto». Las ideas sin nombre cuentan como ideas, nunca para una persona.
settings-digests-title = Canales con resumen
settings-digests-explained = ¿Qué canales leen el resumen semanal? Cada uno puede tener su día, su hora y su idioma, y hablar solo de un área o de un punto de contacto. Antes, invítame al canal, por favor.
settings-digests-channel = Canal
settings-digests-channel-hint = Si ya está en la lista, cambia a lo que elijas abajo.
settings-digests-keep = Lee el resumen así:
settings-digests-stop = Ya no lee ninguno
settings-digests-usual = Como siempre
settings-digests-empty-hint = Vacío: como siempre.
settings-digests-function = Solo lo que afecta a
settings-digests-touchpoint = Solo lo que pasa en
settings-digests-all = Todo
settings-digests-none-there = Este canal no lee ningún resumen.
settings-digests-last = Ningún otro canal lee el resumen. Para que no salga en absoluto, desactiva el resumen semanal en los ajustes.
settings-news-digests = • { $person } cambió qué canales leen el resumen.
settings-digest-title = Resumen semanal
settings-digest-on = El canal recibe un resumen una vez por semana
settings-digest-day = Día
settings-digest-time = Hora
settings-digest-time-hint = En la zona horaria de la empresa. Con `/cx digest schedule` ves cuándo llega el próximo.
settings-health = Una vez por trimestre: cómo va el canal, con una pregunta anónima antes

## Community

community-word = ocio
community-button = :tada: Más diversión
community-title = Canales para ti
community-explained = Intereses, juegos y lugares. Entrar y salir siempre depende de ti.
community-all-kinds = Todos los tipos
community-kind-interest = Intereses
community-kind-game = Juegos
community-kind-place = Lugares
community-members = { $count ->
    [one] alrededor de { $count } persona
   *[other] alrededor de { $count } personas
}
community-page = Página { $page } de { $pages }
community-back = Atrás
community-next = Más
community-join-button = Entrar
community-open-button = Abrir
community-propose-button = Proponer un canal…
community-none = Aquí todavía no hay ningún canal. Propón el primero: una afición, un juego, la ciudad donde vives.
community-none-steward = Aquí todavía no hay ningún canal. Lo que propongas tú, lo creo enseguida; lo que propongan otros, te lo enseño antes. También puede entrar en la lista un canal que ya existe.
community-none-of-kind = De este tipo todavía no hay ninguno. ¡Propón el primero!
community-joined = :wave: Ya estás en { $channel }. ¡Saluda!
community-in-already = Ya estabas en { $channel }. Haz clic en el nombre para abrirlo.
community-join-yourself = Ahora mismo no puedo meterte yo. Abre { $channel } y pulsa allí *Unirse al canal*.
community-gone = Este canal ya no está en el catálogo. `/cx fun` muestra los demás.
community-off = El catálogo de canales está desactivado en tu empresa.
community-stewards-only = Esto lo deciden quienes cuidan el canal CX: { $people }. Habla con ellos.
community-keepers-only = { $person } propuso este canal y lo cuida, junto con quienes cuidan el canal CX. Habla con ellos.
community-guest = Las personas invitadas no pueden proponer canales. Pide a alguien de la empresa que lo haga por ti.
community-form-title = Proponer un canal
community-name-label = Nombre de un canal nuevo
community-name-example = juegos-de-mesa
community-name-hint = Minúsculas, cifras y guiones; los espacios se convierten en guiones. Déjalo vacío si el canal ya existe.
community-channel-label = O un canal que ya existe
community-channel-placeholder = Elige un canal público
community-kind-label = ¿De qué trata?
community-line-label = Una línea sobre el canal
community-line-example = A qué jugamos y cuándo quedamos
community-language-label = Idioma que se habla
community-what-next = Quienes cuidan el canal CX lo miran primero. Después creo el canal y te incluyo.
community-send-button = Enviar
community-name-missing = Pon un nombre al canal nuevo o elige abajo uno que ya exista.
community-name-or-channel = Un nombre nuevo o un canal que ya existe: solo una de las dos cosas, por favor.
community-name-long = Un poco más corto, por favor: { $count } caracteres como máximo.
community-name-wrong = Slack admite letras, cifras, - y _ en el nombre. Así valdría: { $name }
community-public-only = El catálogo solo incluye canales públicos: un botón no puede meter a nadie en uno privado. Hazlo público primero o elige otro.
community-listed-already = Este ya está en el catálogo: `/cx fun`.
community-proposed-already = Alguien ya ha propuesto este; se está mirando.
community-line-missing = Una línea, por favor: ¿qué pasa en él?
community-enough-proposed = Varias de tus propuestas todavía esperan. Deja que se decidan primero.
community-proposed = :seedling: ¡Gracias! Quienes cuidan el canal CX lo mirarán; te contaré en qué queda.
community-proposed-nobody = :seedling: ¡Gracias! Ahora nadie cuida el canal CX, así que tu propuesta espera. Alguien que administre el espacio puede empezar con `/cx settings`.
community-making = :hourglass_flowing_sand: Se lo pido a Slack… Te aviso cuando el canal esté listo.
community-batch = { $count ->
    [one] Se ha propuesto { $count } canal:
   *[other] Se han propuesto { $count } canales:
}
community-ask-new = :seedling: { $person } propone un canal nuevo: *{ $channel }*
community-ask-adopt = :seedling: { $person } propone { $channel } para el catálogo
community-approve-button = Aprobar
community-again-button = Intentar otra vez
community-adopt-button = Usar ese canal
community-rename-button = Otro nombre…
community-decline-button = Ahora no…
community-decline-title = Ahora no
community-decided-making = :hourglass_flowing_sand: { $person } ha dicho que sí. Se lo pido a Slack…
community-decided-listed = :white_check_mark: Lo ha aprobado { $person }. Está en el catálogo.
community-decided-declined = Ahora no, dijo { $person }: { $why }
community-decided-already = Esto ya está decidido. `/cx fun` muestra cómo ha quedado.
community-sentence-label = ¿Qué debe saber esa persona?
community-sentence-example = Ya existe #juegos: ¿serviría?
community-sentence-hint = Se la paso palabra por palabra. Los demás que cuidan el canal ven que has sido tú.
community-sentence-missing = Una frase, por favor: suaviza el no.
community-stuck-taken-by = El nombre ya lo tiene { $channel }. Usa ese o elige otro nombre.
community-stuck-taken = El nombre ya lo tiene un canal archivado o privado. Elige otro nombre.
community-stuck-permission = Slack no me deja: a la app le falta un permiso (`channels:manage` para crear canales, `channels:join` para entrar en ellos). Cuando alguien que administre lo haya dado, inténtalo otra vez.
community-stuck-forbidden = Las reglas de tu espacio no permiten que las apps hagan eso. Crea tú el canal y proponlo como uno que ya existe.
community-stuck-archived = Este canal está archivado. Desarchívalo e inténtalo otra vez, o di que ahora no.
community-stuck = Slack lo ha rechazado: { $why }. Inténtalo otra vez o di que ahora no.
community-waiting-title = Esperan a quien cuida el canal
community-waiting-more = { $count ->
    [one] { $count } propuesta más espera detrás de estas.
   *[other] { $count } propuestas más esperan detrás de estas.
}
community-welcome = :wave: ¡Os damos la bienvenida! La idea de este canal es de { $person }, y cualquiera lo encuentra con `/cx fun`.
community-welcome-games = Aquí puede jugar quien quiera: quiz, acertijos con emojis, pasatiempos del día.
community-outcome-listed = { $count ->
    [one] :tada: Tu canal ya está: { $channels }. Cualquiera lo encuentra con `/cx fun`. ¡Un primer mensaje tuyo lo pone en marcha!
   *[other] :tada: Tus canales ya están: { $channels }. Cualquiera los encuentra con `/cx fun`. ¡Un primer mensaje tuyo los pone en marcha!
}
community-outcome-declined = Tu canal { $channel } no saldrá por ahora: { $why }
    Gracias por la idea. Puedes proponer otro con `/cx fun`.
community-edit-menu = Cambiar…
community-retire-menu = Quitar de la lista…
community-edit-title = Cambiar un canal
community-edited = :white_check_mark: Guardado: { $channel }
community-pace-label = Preguntas para romper el hielo
community-pace-company = Como siempre en la empresa
community-pace-weekly = Cada semana
community-pace-fortnightly = Cada dos semanas
community-pace-off = Desactivadas
community-as-company = Como en la empresa: { $usual }
community-day-label = Día de las preguntas
community-time-label = Hora de las preguntas
community-zone-label = Qué reloj cuenta allí
community-zone-hint = Para las preguntas y para lo que se juega allí.
community-retire-title = Quitar de la lista
community-retire-explained = { $channel } sale del catálogo. Quien está en él, sigue en él.
community-way-label = ¿Y el canal en sí?
community-way-unlist = Dejarlo abierto
community-way-close = Archivarlo también
community-retire-button = Quitar
community-unlisted = { $channel } está fuera de la lista y sigue abierto. Con *Proponer un canal…* vuelve.
community-closed = { $channel } está archivado y fuera de la lista. Lo que se dijo en él se puede seguir leyendo.
community-close-yourself = { $channel } está fuera de la lista, pero no puedo archivarlo. Tú sí: abre sus detalles y luego *Configuración*.
community-silent = { $count ->
    [one] :zzz: { $place } lleva { $count } día en silencio. ¿Todavía hace falta?
   *[other] :zzz: { $place } lleva { $count } días en silencio. ¿Todavía hace falta?
}
community-silent-more = { $count ->
    [one] Hay { $count } canal más en silencio. Aparece en Inicio a medida que respondes.
   *[other] Hay { $count } canales más en silencio. Aparecen en Inicio a medida que respondes.
}
community-unanswered = Se lo pregunté a { $person } hace dos semanas y no he tenido respuesta.
community-keep-button = Mantenerlo
community-unlist-button = Quitar de la lista
community-close-button = Cerrarlo
community-close-title = ¿Cerrar este canal?
community-close-question = Se archiva para todo el mundo. Lo que se dijo en él se puede seguir leyendo.
community-kept = :seedling: { $channel } se queda. Un mensaje breve suele despertarlo.
community-retired = { $channel } está fuera de la lista. ¡Gracias por poner orden!
community-shut = :card_file_box: { $channel } está archivado u oculto en Slack, así que ya no está en la lista. Cuando vuelva a abrirse, reaparecerá solo.
community-outside = :wave: Ya no estoy en { $channel }, así que allí no hay preguntas ni juegos. Si quieres que vuelva, escribe allí `/invite @CX`.
community-back-again = :white_check_mark: { $channel } ha vuelto: allí todo sigue como antes.
community-answered-already = Esto ya está contestado: { $channel }
icebreaker-asks = :ice_cube: *{ $question }*
icebreaker-by = Lo pregunta { $person }
icebreaker-how = Responde en el hilo, con una palabra o con diez.
icebreaker-suggest-button = Sugerir una pregunta…
icebreaker-rests = Las preguntas descansan aquí porque nadie contestó las últimas. Elige un ritmo para que sigan.
icebreaker-unanswered = :zzz: Nadie contestó las dos últimas preguntas en { $channel }, así que por ahora no pregunto nada allí.
icebreaker-unanswered-more = { $count ->
    [one] También descansan en { $count } canal más: `/cx fun` → *⋯* → *Cambiar…*
   *[other] También descansan en { $count } canales más: `/cx fun` → *⋯* → *Cambiar…*
}
icebreaker-retired = { $channel } ya no está en la lista y no pregunto nada más allí.
icebreaker-resume-button = Seguir preguntando
icebreaker-stop-button = Desactivarlas allí
icebreaker-resumed = :ice_cube: Las preguntas siguen en { $channel }.
icebreaker-stopped = Las preguntas están desactivadas en { $channel }. `/cx fun` → *⋯* → *Cambiar…* las recupera.
icebreaker-form-title = Sugerir una pregunta
icebreaker-words-label = Tu pregunta
icebreaker-words-example = ¿Qué sonido te gusta más?
icebreaker-words-hint = Que cualquiera pueda y quiera contestar. Nada de familia, salud, política, religión o dinero.
icebreaker-language-label = Su idioma
icebreaker-named-label = Tu nombre
icebreaker-named = Decir que la pregunta es mía
icebreaker-what-next = Quienes cuidan el canal CX la miran primero y ven tu nombre. Después se hace primero en este canal y, semanas más tarde, en otros de su idioma.
icebreaker-length = Una pregunta tiene de { $least } a { $most } caracteres.
icebreaker-same = Alguien ya ha sugerido esta misma pregunta. Las grandes mentes…
icebreaker-enough = Varias de tus preguntas todavía esperan. Deja que se decidan primero.
icebreaker-suggested = :ice_cube: ¡Gracias! Te avisaré cuando se acepte tu pregunta.
icebreaker-batch = { $count ->
    [one] :ice_cube: Se ha sugerido { $count } pregunta. ¿Vale para todo el mundo?
   *[other] :ice_cube: Se han sugerido { $count } preguntas. ¿Valen para todo el mundo?
}
icebreaker-accept-button = Aceptarla
icebreaker-refuse-button = Esta no
icebreaker-accepted = :white_check_mark: Aceptada por { $person }
icebreaker-refused = No aceptada, dijo { $person }
icebreaker-outcome-taken = :ice_cube: Tu pregunta está dentro: «{ $question }» Se hará una de estas semanas. ¡Gracias!
icebreaker-outcome-not-taken = Tu pregunta no se ha aceptado esta vez: «{ $question }» Otra será bienvenida cuando quieras.
icebreaker-pack-wrong = :warning: Algo está mal en nuestros paquetes de preguntas. Lo que está bien se usa de todos modos:
icebreaker-pack-line = { $file }, línea { $line }: { $problem }
icebreaker-pack-unreadable = { $file } no se puede leer. ¿Existe y puede leerlo el bot?
icebreaker-pack-syntax = esto no es TOML ({ $cause }), así que no cuenta nada de este archivo.
icebreaker-pack-no-id = una pregunta necesita un `id`.
icebreaker-pack-twice = otra pregunta ya tiene el id «{ $id }».
icebreaker-pack-unknown = «{ $key }» no es `id` ni uno de los idiomas en, es, it, pl.
icebreaker-pack-no-words = la pregunta «{ $id }» no tiene texto en ningún idioma.
icebreaker-pack-blank = detrás de `{ $key }` debe ir una pregunta entre comillas.
icebreaker-pack-long = la pregunta en `{ $key }` tiene más de { $most } caracteres.
icebreaker-pack-more = { $count ->
    [one] …y { $count } más.
   *[other] …y { $count } más.
}
settings-community-title = Canales y preguntas
settings-community-on = Catálogo de canales (/cx fun)
settings-community-icebreakers = Preguntas en sus canales
settings-community-weeks = Semanas entre dos preguntas
settings-community-weeks-hint = Cada canal puede elegir su propio ritmo, o ninguno: `/cx fun` y luego ⋯.
settings-community-silent = Días de silencio antes de preguntar por un canal
settings-community-silent-hint = Entonces se pregunta a quien lo propuso si todavía hace falta. 0 significa nunca.
settings-fun-posts = Mensajes por diversión en un canal al día
settings-fun-posts-hint = Como mucho tantas preguntas, juegos, resultados de café y resúmenes en cada canal. Lo que no cabe llega otro día; lo que alguien pide nunca se rechaza.

## Juegos

game-off = Aquí los juegos están desactivados. Quien cuida el canal puede activarlos con `/cx settings`.
game-guest = Aquí los juegos son para quienes trabajan en la empresa. Mirar siempre se puede.
game-elsewhere = Se juega en { $channels }. Escríbelo allí y empezamos.
game-nowhere = Todavía no hay ningún canal de juegos. Propón uno con `/cx fun` y se podrá jugar en él.
game-outside = Ya no estoy en { $channel }. Escribe allí `/invite @CX` y podremos jugar.
game-quiz-button = :brain: Quiz
game-riddle-button = Proponer un acertijo…
game-puzzles-button = :jigsaw: Pasatiempos
game-hosts-only = Lo que se juega aquí lo organiza { $people }. Pregunta, seguro que les alegra.
game-packs-wrong = { $count ->
    [one] :warning: Una pregunta de los paquetes del quiz no se puede usar. Todas las demás, sí.
   *[other] :warning: { $count } preguntas de los paquetes del quiz no se pueden usar. Todas las demás, sí.
}
game-pack-line = línea { $line }: { $detail }
game-pack-taken = otro archivo ya es el paquete «{ $pack }»
game-pack-blank = «{ $part }» está vacío
game-pack-twice = otra pregunta del paquete tiene el mismo id
game-pack-nowhere = no está en ningún idioma
game-pack-answer = la respuesta correcta es la { $answer } y esa opción no existe
game-pack-options = { $lang-name } necesita de { $least } a { $most } opciones
game-pack-uneven = los idiomas tienen distinto número de opciones
game-pack-same = dos opciones en { $lang-name } son iguales
game-pack-long = algo en { $lang-name } tiene más de { $most } caracteres
quiz-title = :brain: Hora del quiz
quiz-open = { $count ->
    [one] Una pregunta para quien quiera. Entras en un equipo con gente de otras áreas. Las respuestas quedan ocultas hasta { $until }.
   *[other] { $count } preguntas para quien quiera. Entras en un equipo con gente de otras áreas. Las respuestas quedan ocultas hasta { $until }.
}
quiz-play-button = Jugar
quiz-nobody-yet = Abre tú la partida
quiz-playing = { $count ->
    [one] Juega una persona
   *[other] Juegan { $count } personas
}
quiz-rule = La puntuación de un equipo son sus aciertos por persona
quiz-over-title = :checkered_flag: El quiz ha terminado
quiz-unplayed = Hoy nadie ha tenido un rato, y no pasa nada.
quiz-stopped = Se han desactivado los juegos, así que este quiz terminó antes.
quiz-won = :tada: Gana *{ $team }* con { $mean } de { $questions } aciertos de media: { $people }
quiz-drawn = :tada: Empate con { $mean } de { $questions } aciertos de media: *{ $teams }*
quiz-one-team = :tada: Habéis jugado en un solo equipo y acertado { $mean } de { $questions } de media: { $people }
quiz-won-quietly = :tada: Gana *{ $team }*: { $people }
quiz-drawn-quietly = :tada: Empate: *{ $teams }*
quiz-one-team-quietly = :tada: Habéis jugado en un solo equipo: { $people }. Las respuestas están en el hilo.
quiz-total = Entre todos: { $mean } de { $questions } aciertos de media
quiz-one-player = :seedling: Esta vez ha jugado una persona. Las respuestas están en el hilo; ¡la próxima, contigo!
quiz-none-right = :see_no_evil: Nadie ha acertado ninguna, así que hoy hemos aprendido algo todos. Las respuestas están en el hilo.
quiz-played = { $players ->
    [one] Una persona
   *[other] { $players } personas
} en { $teams ->
    [one] un equipo
   *[other] { $teams } equipos
}
quiz-mine-button = ¿Cómo me ha ido?
quiz-answers = :bulb: Aquí están las respuestas, cada una con su pequeña historia.
quiz-answers-thanks = :bulb: ¡Bien jugado, { $people }! Aquí están las respuestas, cada una con su pequeña historia.
quiz-knew = { $right ->
    [one] La sabía { $right } de { $players }
   *[other] La sabían { $right } de { $players }
}
quiz-form-title = Quiz
quiz-form-hint = Nadie ve tus respuestas. Puedes cambiarlas hasta { $until }; si no lo sabes, adivina.
quiz-send-button = Enviar
quiz-sent-first = :raised_hands: Estás en el equipo *{ $team }*, y abres el camino. Si no viene nadie más, al final pasas a otro equipo.
quiz-sent = :raised_hands: Estás en el equipo *{ $team }* con { $people }.
quiz-sent-until = Puedes cambiar tus respuestas hasta { $until }.
quiz-change-button = Cambiar mis respuestas
quiz-mine-title = ¿Cómo me ha ido?
quiz-mine = Has acertado *{ $right } de { $all }*. Solo lo ves tú.
quiz-mine-team = Tu equipo: { $team }, { $mean } aciertos de media
quiz-mine-team-quietly = Tu equipo: { $team }. Con tan pocas personas su media diría cómo les fue a las demás, así que no se muestra.
quiz-mine-one-team = Habéis jugado en un solo equipo, con { $mean } aciertos de media
quiz-mine-one-team-quietly = Habéis jugado en un solo equipo. Con tan pocas personas su media diría cómo les fue a las demás, así que no se muestra.
quiz-mine-alone = Esta vez solo has jugado tú.
quiz-mine-right = :white_check_mark: { $answer }
quiz-mine-wrong = Dijiste «{ $chosen }». Es *{ $right }*.
quiz-mine-open = La dejaste en blanco. Es *{ $right }*.
quiz-plan = :brain: *El quiz en { $channel }*
quiz-plan-open = Hay uno abierto hasta { $until }.
quiz-plan-next = El próximo se abre { $at }.
quiz-plan-paused = Descansa, porque nadie tuvo un rato para los últimos.
quiz-plan-none = No hay ninguno previsto.
quiz-plan-how = { $count ->
    [one] Equipos de una persona más o menos
   *[other] Equipos de unas { $count } personas
}, mezclando áreas. Lo organiza: { $people }
quiz-weekly-button = Cada semana
quiz-now-button = Uno ahora mismo
quiz-off-button = No más
quiz-plan-weekly = :white_check_mark: Aquí se abre un quiz cada semana; el primero, { $at }. Ninguna pregunta se repite hasta que hayan salido todas.
quiz-plan-never = Los días del quiz no son laborables. Quien cuida el canal puede cambiarlos con `/cx settings`.
quiz-plan-off = :white_check_mark: Aquí ya no se abre ningún quiz. El que esté abierto termina como siempre.
quiz-now-done = :white_check_mark: Está abierto hasta { $until }. ¡Que os divirtáis!
quiz-now-late = Es tarde o no es día laborable, y nadie debería jugar fuera del trabajo. Prueba mañana o prográmalo cada semana.
quiz-open-already = Aquí ya hay un quiz abierto hasta { $until }.
quiz-gone = Ya no encuentro este quiz.
quiz-closed = Este quiz ya se ha cerrado y las respuestas no pueden contar. ¡Juega el próximo!
quiz-not-over = Aún está en marcha. Vuelve después de { $until }.
quiz-not-played = Este no lo jugaste, así que no hay nada que mostrar. Las respuestas están en el hilo.
quiz-paused = { $count ->
    [one] Nadie tuvo un rato para el último quiz en { $channel }, así que descansa. Si apetece de nuevo, basta un clic.
   *[other] Nadie tuvo un rato para los últimos { $count } quiz en { $channel }, así que descansan. Si apetece de nuevo, basta un clic.
}
quiz-used-up = { $count ->
    [one] La única pregunta que hay ya ha salido en { $channel }. Volverá a salir; se pueden añadir más en un paquete (README, «Question packs»).
   *[other] Las { $count } preguntas ya han salido en { $channel }. Vuelven a salir, las más antiguas primero; se pueden añadir más en un paquete (README, «Question packs»).
}
quiz-team-1 = :fox_face: Zorros
quiz-team-2 = :owl: Búhos
quiz-team-3 = :dolphin: Delfines
quiz-team-4 = :bee: Abejas
quiz-team-5 = :hedgehog: Erizos
quiz-team-6 = :penguin: Pingüinos
quiz-team-7 = :tiger: Tigres
quiz-team-8 = :turtle: Tortugas
puzzle-off = El tablero de pasatiempos está desactivado. Quien cuida el canal puede activarlo con `/cx settings`.
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
    [one] un intento
   *[other] { $count } intentos
}
puzzle-mistakes = { $count ->
    [0] sin errores
    [one] un error
   *[other] { $count } errores
}
puzzle-unsolved = sin resolver
puzzle-hints = { $count ->
    [0] sin pistas
    [one] una pista
   *[other] { $count } pistas
}
puzzle-points = { $count ->
    [one] un punto
   *[other] { $count } puntos
}
puzzle-offer = :jigsaw: { $results } – ¿guardo tus resultados para el tablero semanal de este canal?
puzzle-offer-once = Solo lo pregunto una vez. Se guarda el resultado, nunca una cuadrícula ni una palabra; con `/cx fun puzzles` lo cambias cuando quieras.
puzzle-keep-button = Guardarlos
puzzle-refuse-button = No, gracias
puzzle-kept = :white_check_mark: Guardaré tus resultados. El tablero sale el lunes y solo nombra lo que salió bien.
puzzle-not-kept = :white_check_mark: No guardo ninguno de tus resultados, y los que tenía ya no están. `/cx fun puzzles` si cambias de idea.
puzzle-known = Ese ya está en el tablero ({ $games }). Cuenta el primer resultado, así que no ha cambiado nada.
puzzle-stand-on = :jigsaw: { $channel } tiene un tablero semanal de pasatiempos: pega lo que comparte tu juego y el lunes cuenta quién jugó y los mejores momentos.
puzzle-stand-off = :jigsaw: { $channel } no tiene tablero de pasatiempos.
puzzle-games = Conozco { $games }.
puzzle-stand-mine = Tus resultados se guardan.
puzzle-stand-not-mine = Tus resultados no se guardan.
puzzle-leave-button = No guardar los míos
puzzle-board-on-button = Empezar el tablero
puzzle-board-off-button = Quitar el tablero
puzzle-promise = Sin rachas, sin clasificación, sin cuadrículas. Quien no quiere estar, no está.
puzzle-board-on = :white_check_mark: { $channel } ya tiene tablero. Se guardan los resultados que la gente pega, de quien quiere; el lunes lo lees.
puzzle-board-off = :white_check_mark: { $channel } ya no tiene tablero.
puzzle-board-title = :jigsaw: Los pasatiempos de la semana
puzzle-board-people = { $count ->
    [one] jugó una persona
   *[other] jugaron { $count } personas
}
puzzle-board-results = { $count ->
    [one] un resultado
   *[other] { $count } resultados
}
puzzle-board-average = { $average } de media
puzzle-board-best = :star2: El mejor momento: { $best }, { $people }
puzzle-board-best-many = { $count ->
    [one] :star2: El mejor momento: { $best }, de una persona
   *[other] :star2: El mejor momento: { $best }, de { $count } personas
}
puzzle-board-days = { $days ->
    [one] :sunny: Un día de juego: { $people }
   *[other] :sunny: { $days } días de juego: { $people }
}
puzzle-board-how = Resultados de quienes los quieren aquí. `/cx fun puzzles` para estar, o no.
riddle-posed = :white_check_mark: Publicado. Las respuestas van en su hilo; aviso cuando una sea correcta.
riddle-off = Aquí los acertijos están desactivados.
riddle-off-here = En este canal no hay acertijos.
riddle-switched-off = :white_check_mark: Desde ahora no hay acertijos aquí. `/cx fun riddle on` los recupera.
riddle-switched-on = :white_check_mark: Aquí se pueden proponer acertijos. `/cx fun riddle off` los desactiva.
riddle-own-open = Tienes un acertijo abierto aquí. Cuando se resuelva, o lo termines, puede venir otro.
riddle-typed = Aquí lo tienes para otro momento: `/cx fun riddle { $riddle }`
riddle-day-full = { $count ->
    [one] Hoy ya ha habido un acertijo, y basta para un día. Guarda el tuyo para mañana.
   *[other] Hoy ya ha habido { $count } acertijos, y basta para un día. Guarda el tuyo para mañana.
}
riddle-no-emoji = Ponlo en emojis, por favor, como :lion_face: :crown:
riddle-wordy = Solo emojis, por favor; las palabras lo delatarían.
riddle-many-emoji = Es una fila muy larga. Con menos emojis el acertijo mejora.
riddle-no-answer = ¿Cuál es la respuesta? Escríbela detrás de un «=», como :lion_face: :crown: = El rey león
riddle-long-answer = Una respuesta más corta, por favor: como mucho { $most } caracteres.
riddle-many-answers = Como mucho { $most } variantes, por favor.
riddle-long-hint = Una pista más corta, por favor: como mucho { $most } caracteres.
riddle-telling = La pista delata la respuesta.
riddle-asks = { $person } pregunta: ¿qué es esto?
riddle-hint = :bulb: { $hint }
riddle-how = Responde en el hilo. Los acentos y los pequeños errores no importan.
riddle-end-button = Terminar…
riddle-next-button = Proponer el siguiente
riddle-over-solved = :tada: Lo ha acertado { $person }: *{ $answer }*
riddle-over = Era *{ $answer }*
riddle-solved = :tada: ¡Eso es, { $person }! *{ $answer }*
riddle-told = Era *{ $answer }*. ¡Difícil! ¿Quién propone el siguiente?
riddle-form-title = Proponer un acertijo
riddle-emoji-label = El acertijo, en emojis
riddle-emoji-example = :lion_face: :crown:
riddle-answer-label = La respuesta
riddle-answer-example = El rey león
riddle-answer-hint = Otras variantes detrás de una barra: El rey león | The Lion King
riddle-hint-label = Una pista
riddle-hint-example = Una película de 1994
riddle-form-how = Nadie ve la respuesta antes de que se acierte, lo termines o pasen tres días laborables.
riddle-pose-button = Publicar
riddle-end-title = Terminar el acertijo
riddle-solver-label = ¿Quién lo acertó?
riddle-solver-placeholder = Elige a alguien
riddle-solver-hint = Déjalo vacío si no lo acertó nadie. La respuesta se dice en cualquier caso.
riddle-tell-button = Decir la respuesta
riddle-wrong-solver = Elige a alguien que siga aquí y que no sea quien lo propuso.
riddle-is-over = Este acertijo ya ha terminado. ¿Propones el siguiente?
riddle-not-yours = Este acertijo es de { $person } y solo quien lo propuso puede terminarlo.
settings-games-title = Juegos
settings-games-on = Se puede jugar en los canales de juegos
settings-quiz-days = Días del quiz semanal
settings-quiz-hours = Cuándo se puede jugar
settings-quiz-hours-hint = Como 12:00-15:00, según el reloj de cada canal o, si no tiene, el de la empresa. Solo en días laborables.
settings-quiz-questions = Preguntas de un quiz
settings-quiz-team = Personas en un equipo antes de que empiece otro
settings-riddles = Acertijos que caben en un canal al día
settings-riddles-hint = 0: ninguno.
settings-puzzles = Los resultados de pasatiempos diarios se pueden guardar en un tablero
settings-games-guests = Las personas invitadas pueden jugar

## coffee

coffee-word = café
coffee-button = :coffee: Café
coffee-off = Los cafés al azar están desactivados aquí. `/cx` muestra qué más puedo hacer.
coffee-guest = Aquí los cafés al azar son para el personal. Un café con quienes trabajas siempre es buena idea.
coffee-intro = { $weeks ->
    [one] :coffee: *Café al azar.* Cada semana te presento a alguien de la empresa, de otra área si es posible. Veinte minutos, sin orden del día.
   *[other] :coffee: *Café al azar.* Cada { $weeks } semanas te presento a alguien de la empresa, de otra área si es posible. Veinte minutos, sin orden del día.
}
coffee-not-joined = Todavía no participas. La próxima ronda empieza el { $day }.
coffee-joined-in = Participas: { $places }. La próxima ronda empieza el { $day }.
coffee-company = toda la empresa
coffee-waits-for-you = Las últimas rondas pasaron sin noticias tuyas, así que te dejo en paz. ¿Quieres seguir?
coffee-paused = Estás en pausa. No te emparejo con nadie antes del { $day }.
coffee-meeting = En esta ronda quedas con { $names }.
coffee-place = Café en { $place }
coffee-place-company = Café en toda la empresa
coffee-private = Solo tú ves esto. Tus preferencias quedan entre tú y yo.
coffee-join-button = Participar
coffee-form-button = Preferencias…
coffee-pause-button = Pausa…
coffee-pause-button-short = Hacer pausa
coffee-stop-button = Dejarlo
coffee-leave-button = Salir
coffee-resume-button = Terminar la pausa
coffee-stay-button = Sigo
coffee-offer-button = Proponerlo en este canal
coffee-welcome = :coffee: Ya participas ({ $place }). El { $day } te digo con quién quedas. Si cuentas qué te gusta, será más fácil encontrar algo en común.
coffee-on-top = Tu café con { $names } sigue pendiente; este es uno más.
coffee-stopped = Listo: se acabaron los cafés. Con `/cx coffee` vuelves cuando quieras.
coffee-left = Has salido de los cafés de { $place }. Con `/cx coffee` vuelves cuando quieras.
coffee-stayed = :coffee: ¡Genial! La próxima ronda empieza el { $day }.
coffee-saved = Guardado. Cuenta a partir de la próxima ronda.
coffee-saved-not-joined = Guardado. Todavía no participas: pulsa *Participar* y contará a partir de la próxima ronda.
coffee-pause-title = Pausa de cafés
coffee-pause-label = ¿Hasta cuándo?
coffee-pause-hint = Antes de ese día no te emparejo con nadie. Después vuelves a participar sin hacer nada.
coffee-pause-wrong = Elige un día dentro del próximo año.
coffee-form-title = El café y tú
coffee-interests-label = ¿Qué te gusta?
coffee-interests-example = ajedrez, correr por el monte, mapas antiguos
coffee-interests-hint = Separado por comas. Lo que tengáis en común os lo muestro a ambas partes.
coffee-interests-long = Un poco más corto, por favor: como máximo { $count } caracteres.
coffee-languages-label = ¿En qué otros idiomas charlarías?
coffee-languages-placeholder = Elige idiomas
coffee-apart-label = ¿Con quién no debo emparejarte?
coffee-apart-placeholder = Elige a compañeros
coffee-apart-hint = Confidencial: solo lo uso para formar parejas. No se lo digo a nadie, tampoco a quienes coordinan el canal.
coffee-apart-yourself = Esa persona eres tú. Elige solo a otras.
coffee-apart-many = Como máximo { $count } personas, por favor.
coffee-seat-label = Un sitio por sorteo
coffee-seat-option = Sortear en cada ronda un café conmigo
coffee-seat-hint = Lo ofreces como parte de la dirección: a quien le toque pasa media hora contigo.
coffee-pair = { $count ->
    [one] :coffee: *¡Café!* { $names }
   *[other] :coffee: *Café para { $count }:* { $names }
}
coffee-extra = :sparkles: Una ronda extra entre *{ $one }* y *{ $other }*
coffee-why = *Por qué este café:* { $reasons }
coffee-why-functions = { $names }
coffee-why-liked = en común: { $names }
coffee-why-new = vuestro primer café
coffee-why-again = hace tiempo del último
coffee-why-seat = :game_die: el sitio del sorteo, que ofrece { $person }
coffee-times = { $count ->
    [one] *Una hora que os viene bien:*
   *[other] *Horas que os vienen bien:*
}
coffee-no-time = En las próximas dos semanas no coincidís en horas de trabajo. Mandaos un mensaje de voz o unas líneas aquí; también cuenta.
coffee-ice = *Para romper el hielo:* { $question }
coffee-how = Basta con que responda una persona. Pregunto si os visteis, nunca de qué hablasteis.
coffee-met-button = Nos vimos
coffee-planned-button = Tenemos fecha
coffee-cannot-button = Esta vez no puedo
coffee-not-yet-button = Aún no
coffee-said-planned = :calendar: { $person } ya tiene una hora en mente
coffee-said-cannot = :wave: { $person } no puede esta vez
coffee-said-left = { $person } ya no está aquí
coffee-half = :hourglass_flowing_sand: ¡Mitad de la ronda! ¿Habéis encontrado un rato para el café?
coffee-end = :coffee: Esta ronda se acaba. ¿Os habéis visto?
coffee-met = :tada: Os habéis visto. ¡Que salga algo bueno!
coffee-over = Esta ronda ha terminado. El próximo café es otra oportunidad.
coffee-moved = :coffee: Se une { $person }. Seguís en una conversación de tres.
coffee-not-yours = Este café es de otras personas o su ronda terminó. `/cx coffee` muestra los tuyos.
coffee-silent = { $count ->
    [one] :coffee: Ha pasado un café sin noticias, y no pasa nada. ¿Sigo?
   *[other] :coffee: Han pasado { $count } cafés sin noticias, y no pasa nada. ¿Sigo? Hasta que me lo digas no te emparejo con nadie.
}
coffee-alone = :coffee: Esta vez no quedaba nadie para ti.
coffee-partner-left = :coffee: { $person } ya no está aquí, así que no habrá café.
coffee-partner-cannot = :coffee: { $person } no puede esta vez.
coffee-alone-join = Puedes unirte ahora a otras dos personas o esperar: la próxima ronda empieza el { $day }.
coffee-alone-wait = La próxima ronda empieza el { $day }.
coffee-only-one = :coffee: De momento solo participas tú ({ $place }), así que no ha empezado ninguna ronda. La próxima empezará cuando se apunte alguien más: coméntalo con quien quieras.
coffee-sits-out = :coffee: Tienes un café extra (*{ $pair }*), así que esta ronda te la saltas: los cafés, de uno en uno. La próxima empieza el { $day }.
coffee-third-button = Unirme a otras dos
coffee-third-found = :coffee: Ahora sois tres: con { $names }. La conversación se abre cuando trabajéis a la vez.
coffee-third-none = Ahora mismo no hay dos personas a las que puedas unirte. La próxima ronda empieza el { $day }.
coffee-offer = { $weeks ->
    [one] :coffee: { $person } propone cafés al azar en { $place }: cada semana dos de quienes participamos quedamos veinte minutos.
   *[other] :coffee: { $person } propone cafés al azar en { $place }: cada { $weeks } semanas dos de quienes participamos quedamos veinte minutos.
}
coffee-offer-members = { $count ->
    [one] Participa { $count } persona. La próxima ronda empieza el { $day }. Puede terminarlo quien lo propuso o quien coordina el canal.
   *[other] Participan { $count } personas. La próxima ronda empieza el { $day }. Puede terminarlo quien lo propuso o quien coordina el canal.
}
coffee-close-button = Terminar
coffee-offered-already = En este canal ya se proponen cafés: participa bajo ese mensaje.
coffee-offered-again = El mensaje anterior vuelve a estar activo: { $link }
coffee-offered-again-link = verlo
coffee-offer-closed = Aquí ya no se proponen cafés. `/cx coffee` muestra las rondas de la empresa.
coffee-members-only = Este café es para quienes están en { $channel }. Únete primero al canal y vuelve a pulsar allí *Participar*.
coffee-offer-not-yours = Solo puede terminarlo { $person }, que lo propuso, o quien coordina el canal.
coffee-offer-ended = Los cafés de { $place } han terminado. Las parejas ya formadas aún pueden verse.
coffee-offer-over = Los cafés al azar de este canal han terminado. `/cx coffee` muestra las rondas de la empresa.
coffee-between-button = :coffee: Ronda de café para estas dos
coffee-between = :coffee: *{ $one } × { $other }*: el { $day } empieza una ronda de café solo para vuestras dos áreas. Quien participe para entonces conoce a alguien de la otra.
coffee-between-how = Al participar entras en los cafés al azar desde entonces; con un clic lo dejas. Si tienes otro café pendiente, solo entras si pulsas *Participar*.
coffee-between-begun = La invitación está en { $channel }. El { $day } emparejo a quienes participen para entonces.
coffee-between-already = Ya hay una ronda de café para estas dos (desde el { $day }). Dos semanas después puedes empezar otra.
coffee-between-unknown = Una de estas áreas ya no existe, así que no hay a quién emparejar.
coffee-between-not-yours = Estas rondas las empiezan la dirección y quienes coordinan el canal. `/cx coffee` muestra las tuyas.
coffee-between-nobody = :coffee: La ronda de *{ $one } × { $other }* no ha formado ninguna pareja, porque en al menos una de las dos áreas no hay nadie libre para un café. Coméntalo en ambas; puedes empezar otra a partir del { $day }.
coffee-result-head = :coffee: *Cafés desde el { $day }* · { $place }
    { $line }
coffee-result = { $met ->
    [one] se tomó { $met } de { $groups } cafés
   *[other] se tomaron { $met } de { $groups } cafés
}
coffee-result-few = Unas pocas personas se vieron para un café. En la próxima ronda hay sitio para ti.
coffee-result-people = { $count ->
    [one] { $count } persona conoció a alguien
   *[other] { $count } personas conocieron a alguien
}
coffee-result-across = { $count ->
    [one] { $count } entre áreas
   *[other] { $count } entre áreas
}
coffee-result-seats = { $count ->
    [one] :game_die: se usó el sitio del sorteo
   *[other] :game_die: se usaron { $count } sitios del sorteo
}
coffee-first-met = :handshake: Se han conocido: { $pairs }
coffee-first-met-pair = { $one } – { $other } ({ $count })
coffee-digest-title = Con un café
coffee-question-1 = ¿Qué te dijo un cliente que todavía recuerdas?
coffee-question-2 = ¿Qué es lo más bonito que tienes en la mesa y por qué está ahí?
coffee-question-3 = ¿Qué tarea le darías mañana mismo a un robot?
coffee-question-4 = ¿Qué entienden mal de tu equipo los demás?
coffee-question-5 = ¿Qué lugar cerca de ti debería ver todo el mundo alguna vez?
coffee-question-6 = ¿Qué querías ser a los diez años?
coffee-question-7 = ¿Qué has aprendido hace poco que no tenga que ver con el trabajo?
coffee-question-8 = ¿Qué plato cocinas cuando vienen amigos?
coffee-question-9 = Si pudieras cambiar de trabajo una semana con alguien de aquí, ¿con quién sería?
coffee-question-10 = ¿Qué hace que un lunes sea un buen lunes para ti?
coffee-question-11 = ¿Qué película o serie volverías a ver ahora mismo?
coffee-question-12 = ¿Qué es lo más amable que ha hecho por ti alguien del trabajo?
coffee-question-13 = ¿Cuáles de nuestros productos o servicios usas tú?
coffee-question-14 = Si fueras cliente nuestro por un día, ¿qué cambiarías primero?
coffee-question-15 = ¿Qué canción te devuelve un verano entero?
coffee-question-16 = ¿Qué haces cuando te quedas en blanco?
coffee-question-17 = ¿Madrugas o trasnochas? ¿Siempre fue así?
coffee-question-18 = ¿Qué libro has regalado más veces?
coffee-question-19 = ¿Qué pequeña cosa te hizo reír esta semana?
coffee-question-20 = ¿Qué costumbre ha mejorado tus días?
coffee-question-21 = ¿Qué deporte practicas, o finges entender?
coffee-question-22 = ¿Cómo serían tus vacaciones soñadas sin gastar casi nada?
coffee-question-23 = ¿Qué palabra de tu idioma no tiene buena traducción?
coffee-question-24 = ¿Qué esperas con ilusión?
settings-coffee-title = Café
settings-coffee-on = Cafés al azar
settings-coffee-weeks = Semanas entre dos rondas
settings-coffee-apart = Rondas antes de repetir pareja
settings-coffee-apart-hint = Se respeta siempre que es posible.
settings-coffee-channel = Canal para el resultado de una ronda
settings-coffee-channel-hint = Unas cifras, sin nombres. Vacío: solo lo cuenta el resumen semanal.

## swap

swap-button = :arrows_counterclockwise: Intercambio
swap-off = Aquí los intercambios están desactivados. `/cx` muestra qué más puedo hacer.
swap-guest = Aquí los intercambios son para la plantilla. Pregunta a tu contacto si puedes acompañarle un día.
swap-intro = :arrows_counterclockwise: *Intercambio de puestos.* Pasa uno o dos días en el trabajo de otra persona, mira desde allí a nuestros clientes y trae lo que aprendas. Mientras tanto te cubre alguien que tú propones.
swap-none = Todavía no hay ofertas. Da el primer paso: *Ofrecer mi día…*
swap-more = { $count ->
    [one] Hay { $count } oferta más en *Apuntarme…*
   *[other] Hay { $count } ofertas más en *Apuntarme…*
}
swap-how = Hasta tres opciones. Nada queda cerrado hasta que digan que sí quien te recibe y quien te cubre.
swap-offer-button = Ofrecer mi día…
swap-apply-button = Apuntarme…
swap-mine-button = Mis intercambios
swap-show-button = Ver las ofertas
swap-change-button = Cambiar…
swap-close-button = Retirarla
swap-close-title = ¿Retirar la oferta?
swap-close-question = Nadie más podrá apuntarse. Las fechas acordadas se mantienen; esas se cancelan una a una.
swap-own-offer = :sunny: *Ofreces:* { $title } · hasta el { $day }
swap-mine-none = Aún no tienes ningún intercambio. Mira qué se ofrece u ofrece un día tuyo.
swap-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
swap-span = { $first } y { $last }
swap-pair = *{ $title }*  ·  { $guest } visita a { $host }
swap-stands-asked = :hourglass_flowing_sand: Estoy preguntando a { $host }.
swap-stands-cover = :hourglass_flowing_sand: Fecha: { $days }. Estoy preguntando a { $cover } si puede cubrir.
swap-stands-uncovered = :mag: Fecha: { $days }. Falta alguien que cubra.
swap-stands-confirmed = :white_check_mark: Cerrado: { $days }. Cubre { $cover }.
swap-stands-over = Este intercambio ha terminado.
swap-welcome-button = Recibir…
swap-decline-button = Esta vez no…
swap-cover-button = Yo cubro
swap-cannot-button = No puedo
swap-name-button = Proponer a alguien…
swap-withdraw-button = Retirarme…
swap-withdraw-title = Retirarme
swap-call-off-button = Cancelar…
swap-waits-host = :arrows_counterclockwise: A { $guest } le gustaría visitarte: *{ $title }*
swap-waits-cover = :arrows_counterclockwise: ¿Puedes cubrir a { $guest } ({ $days })?
swap-waits-name = :arrows_counterclockwise: ¿Quién más podría cubrirte ({ $days }) mientras visitas a { $host }?
swap-host-question = :arrows_counterclockwise: A { $guest } le gustaría pasar { $days } contigo: *{ $title }*
swap-hopes-said = Espera aprender
swap-suits-said = Días que le van bien
swap-host-how = Decides tú. Si en cinco días laborables no sé nada, pregunto a otra persona.
swap-cover-question = :handshake: A { $guest } le gustaría visitar a { $host } ({ $days }, *{ $title }*) y te propone para cubrir mientras tanto su trabajo de siempre. ¿Puedes?
swap-cover-how = Solo queda cerrado si tú aceptas. Un no también vale: entonces { $guest } pregunta a otra persona.
swap-name-nobody = :tada: ¡{ $host } te recibe!
swap-name-unable = { $person } no puede cubrirte.
swap-name-silent = { $person } aún no ha respondido, así que no cuento con ello.
swap-gone-left = { $person } ya no está aquí.
swap-name-question = ¿Quién más podría cubrirte ({ $days })? { $host } te guarda la fecha.
swap-name-how = El intercambio queda cerrado cuando alguien acepta cubrirte.
swap-welcomed = :tada: { $host } te recibe ({ $days }): *{ $title }*. Ahora pregunto a { $cover }; con un sí, queda cerrado.
swap-moved-declined = { $host } no puede esta vez (*{ $title }*).
swap-moved-silent = { $host } no ha encontrado tiempo para responder (*{ $title }*).
swap-moved-closed = { $host } ya no ofrece *{ $title }*.
swap-moved-off = { $host } ha tenido que cancelar ({ $days }).
swap-moved-uncovered = Nadie ha podido cubrirte a tiempo, así que tu visita a { $host } ({ $days }) no saldrá.
swap-moved-next = :arrow_right: Ahora pregunto a tu siguiente opción: { $host }, *{ $title }*.
swap-moved-none = Era la última de tus opciones. Salen ofertas nuevas a menudo: échales un vistazo y apúntate otra vez cuando quieras.
swap-confirmed-guest = :white_check_mark: *Está cerrado:* { $days }, con { $host } (*{ $title }*). Te cubre { $cover }.
swap-confirmed-host = :white_check_mark: *Está cerrado:* { $days }, { $guest } viene a verte (*{ $title }*). Mientras tanto cubre { $cover }.
swap-confirmed-cover = :white_check_mark: *¡Gracias!* { $days }: cubres a { $guest }, que estará con { $host }.
swap-list-guest = *Antes de ir*
    • Deja en manos de { $cover } lo que no puede esperar y di a tu equipo a quién preguntar
    • Pregunta a { $host } dónde y a qué hora empezáis y qué llevar
    • Llévate una pregunta: ¿qué sienten aquí los clientes que nosotros nunca vemos?
    • Mira, escucha, ayuda donde puedas. Lo confidencial se queda allí
swap-list-host = *Antes de que venga*
    • Di a { $guest } dónde y a qué hora empezáis, y a tu equipo quién viene
    • Enseña trabajo de verdad, no una presentación; deja que pruebe algo
    • Que no se vean datos personales de clientes si no hacen falta
    • Deja un cuarto de hora al final: ¿qué le ha sorprendido?
swap-list-cover = *Antes de ese día*
    • Acuerda con { $guest } qué hay que hacer y qué puede esperar
    • Asegúrate de poder entrar: accesos, contactos, asuntos abiertos
    • Acordad cómo localizaros si algo no puede esperar
swap-unsettled = Al final { $cover } no puede cubrir a { $guest } ({ $days }). Guarda la fecha, por favor: { $guest } busca a otra persona y te aviso.
swap-off-called = { $by } ha tenido que cancelar *{ $title }* ({ $days }).
swap-off-left = *{ $title }* ({ $days }) no saldrá.
swap-off-uncovered = No ha aparecido a tiempo nadie que cubra, así que *{ $title }* ({ $days }) no saldrá.
swap-off-free = Ese día vuelve a ser tuyo. ¡Gracias por estar ahí! `/cx swap` muestra qué más se ofrece.
swap-changed = :pencil2: { $host } ha cambiado una oferta a la que te apuntaste: *{ $title }*
swap-settled-welcomed = :tada: Recibes a { $guest } ({ $days }). Me ocupo de que alguien cubra; te aviso cuando esté cerrado.
swap-settled-declined = Gracias por responder con sinceridad. Se lo digo a { $guest } con cariño.
swap-settled-silent = { $guest } ha seguido su camino, porque no supe nada. No pasa nada; `/cx swap` muestra qué hay abierto.
swap-settled-unable = Gracias por decirlo. Pido a { $guest } otro nombre.
swap-settled-named = Gracias, ya estoy preguntando.
swap-settled-off = Ya no hay nada que hacer: esta visita de { $guest } no saldrá por ahora.
swap-gone = Esto ya se ha resuelto sin ti o ha terminado. `/cx swap` muestra qué se ofrece y qué tienes tú.
swap-called-off = Cancelado. Aviso a los demás.
swap-taken-back = Hecho, lo he retirado. { $host } lo lee donde le había preguntado.
swap-offer-gone = Esta oferta ya no está abierta. `/cx swap` muestra las demás.
swap-offers-many = Ya ofreces { $count } días. Retira antes uno: *Mis intercambios*.
swap-title-of = Un día en { $function }
swap-offered = :sunny: ¡Gracias! *{ $title }* ya está en la lista. Te pregunto antes de que venga nadie.
swap-offer-changed = Cambiado. Quien se apuntó lo lee.
swap-offer-closed = *{ $title }* ya no se ofrece. Gracias por haberlo ofrecido.
swap-offer-title = Ofrecer mi día
swap-excluded = Lo que aquí no se puede ofrecer
swap-title-label = ¿Qué haces ese día?
swap-title-example = Una mañana al teléfono de atención al cliente
swap-title-wrong = Entre { $least } y { $most } caracteres, por favor.
swap-words-label = ¿Qué verá y hará quien venga?
swap-words-example = Escuchar llamadas, responder a la primera, ver por qué la gente espera
swap-words-hint = Lo mejor es el trabajo de verdad, aunque esté desordenado.
swap-words-wrong = Unas palabras, por favor, como mucho { $count } caracteres.
swap-place-label = ¿Dónde?
swap-place-example = Oficina de Madrid, o en línea
swap-days-label = ¿Cuánto tiempo?
swap-guests-label = ¿Cuántas visitas a la vez?
swap-until-label = ¿Hasta cuándo vale la oferta?
swap-until-hint = Con cada visita decides tú si y cuándo.
swap-day-wrong = Elige un día futuro, dentro de un año.
swap-day-full = Ese día ya tienes todas las visitas que querías. ¿Otro día?
swap-apply-title = Apuntarme
swap-apply-lead = Pregunto una a una a las personas que reciben, empezando por tu primera opción.
swap-apply-send = Apuntarme
swap-first-label = Primera opción
swap-second-label = Segunda opción
swap-third-label = Tercera opción
swap-choice-missing = Elige al menos una.
swap-choice-twice = Esta ya la has elegido.
swap-suits-label = ¿Qué días te van bien?
swap-suits-example = Martes y miércoles, menos la última semana del mes
swap-hopes-label = ¿Qué esperas aprender?
swap-hopes-example = Qué pregunta primero un cliente cuando un paquete llega tarde
swap-cover-label = ¿Quién te cubriría?
swap-cover-placeholder = Elige a alguien
swap-cover-hint = Coméntaselo antes. Le pregunto cuando haya fecha.
swap-cover-yourself = Eso eres tú. Mientras tanto alguien tiene que hacer tu trabajo.
swap-cover-host = Ese día estarías de visita con esta persona. Elige a otra.
swap-cover-wrong = Elige a alguien que trabaje aquí.
swap-applied = :arrows_counterclockwise: En marcha: pregunto primero a { $host }. Te avisaré; *Mis intercambios* muestra cómo va.
swap-applied-already = Ya tienes una solicitud abierta. *Mis intercambios* muestra cómo va; retírala allí para apuntarte de nuevo.
swap-welcome-title = Recibir una visita
swap-welcome-lead = { $guest } se quedaría { $days }.
swap-welcome-send = Recibir
swap-day-label = ¿Qué día?
swap-day-hint = El primero, si son dos. El segundo es tu siguiente día laborable.
swap-decline-title = Esta vez no
swap-decline-lead = Se lo digo a { $guest } con cariño y pregunto a la siguiente opción.
swap-decline-send = Esta vez no
swap-sentence-label = ¿Unas palabras?
swap-sentence-example = Ese mes cambiamos de oficina. ¡Prueba en primavera!
swap-sentence-hint = Los demás las leen.
swap-off-title = Cancelar
swap-off-send = Cancelar
swap-name-title = Proponer a alguien
swap-name-send = Preguntar
swap-remind-guest = :bell: { $days }: estarás con { $host } (*{ $title }*). Te cubre { $cover }: ¿está todo en sus manos?
swap-remind-host = :bell: { $days }: { $guest } viene a verte (*{ $title }*). ¿Sabe dónde y a qué hora empezáis?
swap-remind-cover = :bell: { $days }: cubres a { $guest }. ¿Tienes todo lo que necesitas?
swap-after = :seedling: *¡De vuelta!* ¿Qué aprendiste con { $host }? Si viste algo que hace sufrir a los clientes, compártelo: alguien puede arreglarlo.
swap-after-thanks = Mientras tanto te cubrió { $cover }. Dar las gracias lleva un minuto.
swap-idea-button = Convertirlo en idea
swap-thank-button = Dar las gracias
swap-thank-words = me cubrió mientras pasaba un día en el trabajo de otra persona
swap-call-button = :arrows_counterclockwise: Proponer intercambio
swap-call = :arrows_counterclockwise: *{ $one } y { $other }: ¿qué tal un día en el trabajo del otro equipo?* Mira dónde se encuentra con nuestros clientes y trae lo que aprendas.
swap-called = La propuesta está en { $channel }.
swap-call-already = Estos dos equipos recibieron la propuesta el { $day }. Puedes repetirla desde el { $next }.
swap-call-not-yours = Estas propuestas las hacen la dirección y quienes coordinan el canal. `/cx swap` muestra qué se ofrece.
swap-call-unknown = Necesito dos áreas de esta empresa, por ejemplo `/cx swap call support product`.
swap-digest-title = Un día en otro puesto
swap-digest-visit = { $guest } visita a { $host }
settings-swap-title = Intercambio de puestos
settings-swap-on = Intercambios
settings-swap-excluded = Lo que no se puede ofrecer
settings-swap-excluded-hint = Puestos o tareas, uno por línea. Quien ofrece un día lo lee primero. Vacío: no se dice nada.
