//! Stories about help, greetings and Home.

use crate::town::{CX, Town, snapshot};

#[tokio::test]
async fn help_answers_in_the_person_s_language() {
    let town = Town::new().await;
    snapshot!(town.agent().types("/cx", "").await, @"
    :wave: I help us make things better for our customers. You share what hurts them; colleagues vote in <#C0CX>; somebody takes it on; and everybody sees what became of it.
    • `/cx-idea` shares an idea, for example `/cx-idea refund emails arrive late`
    • `/cx-win` thanks colleagues, for example `/cx-win @ben saved a wedding parcel #together`
    • `/cx-status` shows how things stand, `/cx-status CX-42` one idea, `/cx-status mine` yours
    • `/cx fun` shows channels to join: interests, games, places
    • `/cx fun quiz`, `/cx fun riddle` and `/cx fun puzzles` begin a game in a game channel
    • `/cx coffee` introduces you to a colleague every few weeks
    • `/cx swap` lets you spend a day in a colleague’s job
    • Any message: *⋯* → *Turn into a CX idea*
    [Share an idea] [How ideas are doing] [How it works]
    · You can also just write in the CX channel. Language and function: my Home tab. What I keep about you: `/cx data`.
    ");
    snapshot!(town.accountant().types("/cx-idea", "pomoc").await, @"
    `/cx-idea` otwiera krótki formularz. Jeśli chcesz, napisz pomysł od razu za komendą: `/cx-idea maile o zwrotach przychodzą za późno`. Pojawi się jako karta w <#C0CX>, gdzie inni mogą zagłosować.
    [Zgłoś pomysł] [Co się dzieje] [Jak to działa]
    ");
    snapshot!(town.agent().types("/cx", "dance").await, @"
    I don’t know “dance” yet. Here is what I can do:
    :wave: I help us make things better for our customers. You share what hurts them; colleagues vote in <#C0CX>; somebody takes it on; and everybody sees what became of it.
    • `/cx-idea` shares an idea, for example `/cx-idea refund emails arrive late`
    • `/cx-win` thanks colleagues, for example `/cx-win @ben saved a wedding parcel #together`
    • `/cx-status` shows how things stand, `/cx-status CX-42` one idea, `/cx-status mine` yours
    • `/cx fun` shows channels to join: interests, games, places
    • `/cx fun quiz`, `/cx fun riddle` and `/cx fun puzzles` begin a game in a game channel
    • `/cx coffee` introduces you to a colleague every few weeks
    • `/cx swap` lets you spend a day in a colleague’s job
    • Any message: *⋯* → *Turn into a CX idea*
    [Share an idea] [How ideas are doing] [How it works]
    · You can also just write in the CX channel. Language and function: my Home tab. What I keep about you: `/cx data`.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_newcomer_is_greeted_once() {
    let mut town = Town::new().await;
    let ben = town.engineer();
    town.sandbox.leave(ben.id, CX).await.expect("he can leave");
    for _ in 0..2 {
        town.sandbox.join(ben.id, CX).await.expect("he can join");
        town.settle().await;
        town.sandbox.leave(ben.id, CX).await.expect("he can leave");
    }
    ben.opens_home().await;
    town.settle().await;
    snapshot!(ben.inbox(), @"
    CX:
      :wave: Welcome! In <#cx> we make things better for our customers, together: everybody may share an idea, vote and help.
      It takes less than a minute, and you’ll always hear what became of it.
      [Share an idea] [How ideas are doing] [How it works]
      · I won’t write again unless something concerns you.
    ");
    town.end().await;
}

#[tokio::test]
async fn home_shows_what_is_mine_and_takes_my_language_and_function() {
    let mut town = Town::with(|config| {
        config.functions.sources = vec![cx_bot::base::config::FunctionSource::OwnChoice];
    })
    .await;
    let ben = town.engineer();
    ben.shares("Refund mails arrive after nine days").await;
    ben.opens_home().await;
    town.settle().await;
    snapshot!(ben.home(), @"
    Hello <Ben Thistle> :wave: Here is what concerns you in <#cx>.
    [Share an idea] [Thank somebody] [How ideas are doing] [How it works] [:tada: More fun]
    # My ideas
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    # Ideas I follow
    · Nothing yet. *Follow* on a card brings you its news.
    ---
    # My preferences
    *Language*
    Which language should I use with you?  (As in Slack ▾)
    *Function* :point_left:
    Where do you work? Cards show which functions support an idea, and yours is missing.  (Choose ▾)
    *What reaches you*
    I write to you during your working hours: Mon, Tue, Wed, Thu, Fri · 09:00–17:30. Your digest: once a week.  [My preferences…]
    ");
    ben.presses_at_home("preferences.function", Some("engineering")).await;
    ben.presses_at_home("preferences.language", Some("es")).await;
    town.settle().await;
    snapshot!(ben.home(), @"
    Hola, <Ben Thistle> :wave: Esto es lo tuyo en <#cx>.
    [Compartir una idea] [Dar las gracias] [Cómo van las ideas] [Cómo funciona] [:tada: Más diversión]
    # Mis ideas
    <CX-1> · Refund mails arrive after nine days · Nueva, 0 votos
    # Ideas que sigo
    · Ninguna todavía. Con *Seguir*, en una tarjeta, te llegan sus novedades.
    ---
    # Mis preferencias
    *Idioma*
    ¿En qué idioma quieres que te hable?  (Español ▾)
    *Área*
    Las tarjetas muestran qué áreas apoyan una idea.  (Engineering ▾)
    *Qué te llega*
    Te escribo en tu horario de trabajo: lun, mar, mié, jue, vie · 09:00–17:30. Tu resumen: una vez por semana.  [Mis preferencias…]
    ");
    town.end().await;
}
