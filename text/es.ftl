### Rules: text/en.ftl. Tú, not usted; short and warm.
### Words: opportunity = oportunidad, proposal = propuesta, owner = responsable, squad = equipo, function = área,
###   vote = voto, follower = quien sigue, evidence = prueba, win = reconocimiento.

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

## vote

votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
vote-button = Votar
vote-take-back-button = Quitar mi voto

## general

submit-button = Enviar
save-button = Guardar
cancel-button = Cancelar
close-button = Cerrar
follow-button = Seguir
unfollow-button = Dejar de seguir
