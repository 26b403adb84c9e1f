### Every word a person reads. Syntax: https://projectfluent.org/fluent/guide
###
### - This file is the reference. Each message stands in en, es, it and pl with the same variables, or the build fails
###   and lists what differs. `build.rs` makes `text.vote_button()` and `text.votes(count)` from `vote-button` and `votes`
###   (several variables: arguments in alphabetical order).
### - Group by feature under `## feature`, the same order in every file; ids begin with the feature or the thing named.
### - A count is a number variable with plural forms: en, es, it [one] *[other]; pl [one] [few] [many] *[other].
###   Numbers are grouped by themselves: { $count }.
### - Whole sentences, never parts glued together. No `<` and no `&`: mentions, links and dates come in as variables.
### - Tone: warm, plain, short. es says tú, it says tu, pl speaks informally and avoids gendered forms.

## status

status-new = New
status-in-review = In review
status-proposed = Proposed
status-in-progress = In progress
status-shipped = Shipped
status-verified = Verified
status-parked = Parked
status-declined = Declined
status-merged = Merged
status-merged-into = Merged into { $label }

## opportunity

opportunity-gone = This idea no longer exists. `/cx-status` shows what is open.
open-card-button = Open the card
touchpoint-website = Website
touchpoint-app = App
touchpoint-store = Store
touchpoint-delivery = Delivery
touchpoint-billing = Billing
touchpoint-support = Support
touchpoint-product = Product
touchpoint-other = Something else

## card

card-owner = :bust_in_silhouette: Owner: { $person }
card-no-owner = :wave: Needs an owner
card-solution = :sparkles: *Possible solution:* { $solution }
card-reason = Why: { $reason }
card-touchpoint = Touchpoint: { $touchpoint }
card-evidence = Evidence: { $kinds }
card-vote-button = :thumbsup: Vote
card-vote-more-button = :thumbsup: Vote · { $count }
card-function-supports = :heavy_check_mark: { $name } { $count }
card-function-missing = :white_circle: { $name }: no vote yet
card-others-support = { $count ->
    [one] :heavy_check_mark: { $count } other person
   *[other] :heavy_check_mark: { $count } other people
}
card-summary = { $label } · { $title } ({ $status }, { $votes })
card-instead-button = Vote for { $label } instead
card-joined = Together with: { $labels }
card-merged = :link: *Merged into { $label }* · { $title }
card-cut = It is longer than this: *⋯* → *Tell me its story* shows all of it.
card-squad = :busts_in_silhouette: Squad: { $names }
card-missing = :jigsaw: Still missing: { $what }
missing-owner = an owner
missing-function = someone from { $name }
missing-functions = { $count ->
    [one] someone from { $count } more function
   *[other] people from { $count } more functions
}

## vote

votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
vote-by-emoji-already = Your { $emoji } already counts as your vote. Remove it to take your vote back.
vote-closed = { $label } is closed ({ $status }), so its votes are frozen. `/cx-status` shows what is open.
vote-own-idea = This is your own idea, so your vote doesn’t count here. Ask a colleague what they think!
vote-guest = Votes here are for employees. You are welcome to share what you know in the thread.

## idea

idea-button = Share an idea
idea-form-title = Share a CX idea
idea-title-label = What should get better?
idea-title-example = Refund emails arrive after nine days
idea-title-too-short = A few more words, please: at least { $count } characters.
idea-title-too-long = A little shorter, please: at most { $count } characters.
idea-pain-label = What happens to the customer?
idea-pain-example = They wait, write twice and lose trust. It happens about ten times a week.
idea-pain-missing = One sentence about what the customer goes through is enough.
idea-touchpoint-label = Where does it happen?
idea-touchpoint-placeholder = Choose the closest match
idea-functions-label = Who could help solve it?
idea-functions-placeholder = Choose functions
idea-functions-hint = A guess is fine. The card shows who has not been heard yet.
idea-solution-label = Do you have a solution in mind?
idea-link-label = A link that shows it
idea-link-example = https://…
idea-link-wrong = This doesn’t look like a web address. It should begin with https://
idea-credit-label = Your name
idea-credit-anonymous = Post without my name
idea-credit-hint = The card then says “a colleague”. Whoever runs the bot’s database could still see who you are.
idea-credit-hint-strict = The card says “a colleague”, and the bot’s database holds your name only sealed: for { $days ->
    [one] { $days } day
   *[other] { $days } days
  }, whoever has both the database (or a backup) and the company’s secret key could open it. Then the key to it is destroyed, and nobody can find out any more. While it is being posted your name passes through the database for a few seconds. Until then I tell you by direct message what happens; your Slack administrators may be able to export those. What you do later on the card (voting, writing in its thread) shows your name, and your way of writing may give you away.
idea-post-button = Post
idea-post-anyway-button = Post mine anyway
idea-by = Shared by { $person }
idea-by-colleague = Shared by a colleague
idea-receipt = :tada: Thank you! Your idea is { $label }: *{ $title }*
idea-receipt-next = Somebody will look at it within { $acknowledged ->
    [one] { $acknowledged } working day
   *[other] { $acknowledged } working days
  }, and you’ll get an answer within { $answered ->
    [one] { $answered } day
   *[other] { $answered } days
  }. I’ll tell you here whenever something moves.
idea-receipt-looks = Somebody will look at it within { $count ->
    [one] { $count } working day
   *[other] { $count } working days
  }.
idea-receipt-answers = You’ll get an answer within { $count ->
    [one] { $count } day
   *[other] { $count } days
  }.
idea-receipt-moves = I’ll tell you here whenever something moves.
idea-receipt-forgotten = :detective: On { $day } I forget for good that it is yours; from then on follow it to hear of it. Until then Home → *My ideas without a name* shows it, with a code that proves it is yours.
idea-offer = :bulb: This could help our customers. Shall I add it to our ideas, so that colleagues can vote and somebody picks it up?
idea-track-button = Add to our ideas
idea-dismiss-button = No, thanks
idea-tracked = :white_check_mark: Added as { $label }.
idea-dismissed = All right, just a conversation. An { $emoji } on the message adds it any time.
idea-dismiss-not-yours = Only { $person } or a steward can say no here.
idea-offer-gone = This question is closed. `/cx-idea` always works.
idea-already-tracked = This is already on the list: { $label }. Have a look and vote for it!
idea-nothing-to-track = This message has too few words for an idea. `/cx-idea` lets you write more.
idea-reply-not-found = I can’t read this message from here, it may be a reply. *⋯* on the message → *Turn into a CX idea* works everywhere.

## similar

similar-found = { $count ->
    [one] :mag: *Somebody had a similar idea.* Your vote may take it further than a second card:
   *[other] :mag: *{ $count } ideas look similar.* Your vote may take one of them further than a new card:
}
similar-line = *{ $label }* · { $title }
    { $status }, { $votes }
similar-vote-button = Vote for this one
similar-or-post = Is yours different? It’s filled in below: just post it.
similar-supported = :raised_hands: Your vote went to { $label }: *{ $title }*
    You follow it now, and I’ll tell you when something moves.
similar-thanks-title = Thank you!

## follow

follow-button = Follow
follow-begun = :bell: You now follow { $label }. I’ll tell you when something moves. Press *Follow* again to stop.
follow-ended = :no_bell: You no longer follow { $label }.

## progress

progress-claim-button = I’ll take it
progress-claimed = :raised_hand: { $person } takes care of this.
progress-claimed-next = :tada: { $label } is yours, thank you! The menu *⋯* on the card changes its status, and colleagues see each step.
progress-yours-already = You already own this. The menu *⋯* on the card changes its status.
progress-owned = { $person } is already taking care of this. *Follow* keeps you in the loop.
progress-closed = { $label } is closed ({ $status }). `/cx-status` shows what needs an owner.
progress-step-down-button = Step down
progress-step-down-explained = Nobody at hand? You can step down, and it looks for a new owner.
progress-stepped-down-done = You stepped down from { $label }, thank you for what you did. It looks for a new owner now.
progress-stepped-down = { $person } stepped down. Who will take over?
progress-move-menu = Change status…
progress-move-title = Change status
progress-move-button = Change
progress-stands = *{ $label }* · { $title }
    Status now: { $status }.
progress-status-label = What comes next?
progress-status-placeholder = Choose a step
progress-reason-label = Why, or what happened?
progress-reason-example = Support and Finance agreed on a template
progress-reason-hint = Everybody can read it. Parked, Declined, Verified and Merged ask more on the next page.
progress-reason-missing = Please say why in one sentence: people who care will read it.
progress-moved = { $person } changed the status: { $from } → *{ $to }*.
progress-went-on = The status changed: { $from } → *{ $to }*.
progress-moved-meanwhile = The status has changed in the meantime: it is now “{ $status }”. Please open the form again.
progress-owner-may-move = { $person } owns this and changes its status. A word in the thread helps.
progress-claim-first = This needs an owner first. Press *I’ll take it* on the card, then you can change its status.
progress-owner-may = Only { $person }, who owns this, can do that.
progress-no-owner = Nobody owns this yet. Press *I’ll take it* on the card.
progress-hand-over-menu = Hand it over, or step down…
progress-hand-over-title = Hand it over
progress-hand-over-button = Ask
progress-colleague-label = Who should take it?
progress-colleague-placeholder = Choose a colleague
progress-colleague-hint = They are asked first. Until they say yes, it stays where it is.
progress-hand-over-asked = I asked { $colleague } about { $label }. It stays with its owner until they say yes.
progress-hand-over-question = { $asker } would like you to take over { $label }: *{ $title }*
progress-hand-over-hint = Saying no is fine. Only the person who asked will know.
progress-hand-over-declined = { $colleague } can’t take { $label } right now. It stays with its owner.
progress-hand-over-declined-done = All right. I passed it on kindly.
progress-hand-over-over = This has already been settled. Nothing for you to do.
progress-handed-over = { $from } handed this over to { $to }.
progress-cannot-own = This colleague can’t take it: they have left, or it is an app. Please choose somebody else.
progress-owner-left = { $person } is no longer here. Who will take over?
progress-needs-owner = { $label } needs a new owner, because { $person } is no longer here: *{ $title }*
progress-owner-already = This colleague owns it already. Please choose somebody else.
progress-accept-button = Yes, I’ll take it
progress-decline-button = Not now

## proposal

proposal-menu = Propose a solution…
proposal-form-title = Propose a solution
proposal-submit-button = Propose
proposal-change-label = What do we change?
proposal-change-example = A mail for each step of a refund, from the first day
proposal-change-missing = One sentence about what changes is enough.
proposal-beneficiaries-label = For whom?
proposal-effort-label = How much work is it?
proposal-effort-small = Small: days
proposal-effort-medium = Medium: weeks
proposal-effort-large = Large: months
proposal-functions-label = Which functions does it need?
proposal-functions-hint = The card shows which of them is still missing in the squad.
proposal-outcome = What should come of it? Leave out what you don’t know yet.
proposal-measure-label = What do we measure?
proposal-measure-example = Calls about refunds per week
proposal-baseline-label = What is it today?
proposal-target-label = What should it be?
proposal-review-label = When do we look whether it helped?
proposal-review-past = Please choose a day that is still to come.
proposal-announced = :memo: { $person } proposes a solution. It stands in the thread of the card: support it, or propose another.
proposal-revised = :memo: { $person } revised proposal { $count }.
proposal-head = :memo: *Proposal { $count }* by { $person }
proposal-fact-effort = *Effort*
    { $effort }
proposal-fact-beneficiaries = *For whom*
    { $who }
proposal-fact-functions = *Needs*
    { $names }
proposal-fact-outcome = *Expected outcome*
    { $measure }: { $baseline } → { $target }
proposal-fact-review = *Did it help? We look on*
    { $day }
proposal-revised-times = { $count ->
    [one] Revised once
   *[other] Revised { $count } times
}
proposal-supporters = { $count ->
    [one] { $count } person supports it
   *[other] { $count } people support it
}
proposal-support-button = :raised_hands: Support
proposal-support-more-button = :raised_hands: Support · { $count }
proposal-revise-button = Revise…
proposal-card-line = { $count ->
    [one] { $count } proposal: “{ $change }” ({ $supporters } in support)
   *[other] { $count } proposals, in front: “{ $change }” ({ $supporters } in support)
}
proposal-card-adopted = :white_check_mark: Adopted: “{ $change }”
proposal-card-small-fix = :zap: Small fix: “{ $change }”
proposal-gone = This proposal no longer exists.
proposal-author-may-revise = { $person } and the owner can revise it. Tell them in the thread, or propose another.
proposal-revised-meanwhile = Somebody revised it in the meantime. Copy your words, close this and open it again.

## duplicate

duplicate-home = Do these belong together?
duplicate-reason = Both speak of: { $words }
duplicate-reason-and-place = Both speak of: { $words }; same touchpoint
duplicate-merge-button = Merge…
duplicate-dismiss-button = Not the same

## merge

merge-choice = Merged with another…
merge-form-title = Merge with another
merge-which = Which card is about the same? You’ll see what comes together before anything happens.
merge-number-label = Its number
merge-number-example = CX-7
merge-alike-label = Or one that looks alike
merge-next-button = Next
merge-number-missing = Write the number of the other card, like CX-7, or choose one below.
merge-itself = That is this very card. Which is the other one?
merge-preview-title = Merge two cards
merge-side = *{ $label }* · { $title }
    { $status }, { $votes } · { $owner }
merge-owner = Owner: { $person }
merge-no-owner = no owner yet
merge-votes = { $count ->
    [one] *{ $count } vote* together. Whoever voted for both counts once.
   *[other] *{ $count } votes* together. Whoever voted for both counts once.
}
merge-facts = Following: { $followers }  ·  Evidence: { $evidence }  ·  Proposals: { $proposals }  ·  In the squad: { $squad }
merge-stays-label = Which card goes on?
merge-stays-hint = Its status and its owner stay; an owner of the other one joins the squad. The other card leads there. A steward can take them apart at any time, and nothing is lost.
merge-button = Merge
merge-stewards-only = Only those who keep the channel can do that: { $people }. A word in the thread helps.
merge-nobody-may = Only those who keep the channel can do that, and nobody does yet. Whoever runs me can name them: `people.stewards`.
merge-both-closed = { $label } and { $other } are both closed, so there is nothing to bring together.
merge-changed-meanwhile = { $label } has changed in the meantime ({ $status }). Please open the form again.
merge-goes-on = { $label } was merged and goes on as { $main }. Please use that card.
merge-merged = :link: { $person } merged this into { $label }. It goes on there, with all votes and followers.
merge-joined = :link: { $person } merged another card into this: { $label }. Votes count together, once for each person.
merge-apart-menu = Take apart…
merge-apart-title = Take apart
merge-apart-explained = *{ $label }* stands by itself again and gets back just what was its own. What people did on { $main } since then stays there, and a vote taken back stays taken back.
merge-apart-button = Take apart
merge-parted = { $person } took this out of { $label }: it stands by itself again.
merge-left = { $person } took a card out again: { $label }. Each has its own votes and followers back.
merge-not-merged = { $label } stands by itself already. Nothing to do.

## decline

decline-title = Decline with a reason
decline-park-title = Park with a reason
decline-cause-label = Why?
decline-cause-placeholder = Choose a reason
cause-exists = It already exists elsewhere
cause-costly = Too costly now
cause-not-ours = Not in our hands
cause-rule = Against a rule
cause-support = Not enough support
cause-other = Another reason
decline-sentence-label = In a sentence, for those who care
decline-sentence-example = The contract runs until March, and breaking it costs more than it helps
decline-alternative-label = Which open idea is close to it?
decline-alternative-hint = Supporters can vote for that one instead.
decline-alternative-none = None
decline-look-label = Look again on
decline-look-hint = I’ll ask the owner then, or you.
decline-button = Decline
decline-park-button = Park
decline-declined = :no_entry_sign: { $person } declined this: *{ $cause }*
decline-parked = :hourglass_flowing_sand: { $person } parked this: *{ $cause }*
decline-parked-until = :hourglass_flowing_sand: { $person } parked this until { $day }: *{ $cause }*
decline-alternative = Close to it and open: { $label } · { $title }
decline-instead-button = Vote for that one instead
decline-contest-button = I have new evidence
decline-contest-hint = Did we miss something? With new evidence you can have it looked at again, once.
contest-title = New evidence
contest-label = What do we not know yet?
contest-example = Three more customers wrote this week, one of them left
contest-missing = One or two sentences about what is new, please.
contest-button = Send
contest-sent = Thank you! { $label } is in review again, and the stewards read what you found.
contest-line = :scales: There is new evidence, so this is *{ $status }* again:
contest-story = New evidence: { $from } → *{ $to }*
contest-once = { $label } was looked at a second time already, so this answer stands. A new idea with what you know now is always welcome: `/cx-idea`
contest-not-yours = Only whoever shared this idea can bring new evidence here. Tell them in the thread what you know.
contest-over = { $label } is not declined any more ({ $status }). Nothing to do.
contest-for-stewards = { $count ->
    [one] :scales: There is new evidence for { $count } declined idea:
   *[other] :scales: There is new evidence for { $count } declined ideas:
}
contest-waits = :scales: New evidence: { $what }
look-question = :hourglass: Today is the day to look again at { $label }: *{ $title }*
look-again-button = Take it up again
look-later-button = Ask me in a month
look-later = All right, I’ll ask again on { $day }.
look-taken-up = :mag: { $person } takes this up again: *{ $status }*
look-over = { $label } is not parked any more ({ $status }). Nothing to do.
look-not-yours = Only the owner or a steward can do that. A word in the thread helps.

## adoption

adoption-first = No proposal has been adopted yet. Support one below the card; a steward can adopt it at once, and a small one its owner may do alone.
adoption-missing = Before it can be in progress, this is still missing: { $what }. *I can help* on the card takes anybody into the squad.
adoption-stands = Proposal { $count } has been adopted already. To choose again, somebody moves the card back to *In review*.

## consent

consent-adopt-button = Adopt
consent-not-yet = When people from { $functions ->
    [one] { $functions } function
   *[other] { $functions } functions
  } support it, its author aside, { $days ->
    [one] { $days } working day begins
   *[other] { $days } working days begin
  } in which anybody can raise a concern. After that, silence means yes.
consent-seconded = :raised_hands: Seconded by { $names }
consent-closes = :hourglass_flowing_sand: *Adopted on { $moment }* unless somebody has a concern. Silence means yes.
consent-closes-at-the-earliest = :hourglass_flowing_sand: *Adopted on { $moment } at the earliest*, as soon as no concern is open.
consent-held = :raised_hand: The waiting period is over. It is adopted as soon as no concern is open.
consent-begun = :hourglass_flowing_sand: { $names } second proposal { $count }. It is adopted on { $moment } unless somebody has a concern. Silence means yes.
consent-begins-again = :hourglass_flowing_sand: Proposal { $count } says something else now, so its waiting period begins again. It is adopted on { $moment } unless somebody has a concern.
consent-cancelled = { $count ->
    [one] :pause_button: Nobody from another function seconds proposal { $position } any more, so its waiting period has ended. It begins anew when somebody does.
   *[other] :pause_button: Fewer than { $count } functions second proposal { $position } now, so its waiting period has ended. It begins anew when they do.
}
consent-reminder = :bell: Proposal { $count } is adopted on { $moment } unless somebody has a concern. Not heard yet: { $names }
consent-adopted = :white_check_mark: Proposal { $count } is adopted by consent: { $names } second it, and no concern is open.
consent-adopted-by = :white_check_mark: { $person } adopted proposal { $count }.
consent-story = Proposal { $count } was adopted by consent.
consent-begins = :construction: Its people are there, so it is in progress now.
consent-waits-for = :jigsaw: It starts as soon as these are there: { $what }.
consent-complete = Everybody it needs is there now, so it moves on: *{ $status }*.
consent-state-by-consent = :white_check_mark: *Adopted by consent*, { $moment }
consent-state-by = :white_check_mark: *Adopted* by { $person }, { $moment }
consent-state-small-fix = :zap: *Small fix*, decided by { $person }, { $moment }
consent-state-other = Proposal { $count } was adopted.
consent-card-closes = :hourglass_flowing_sand: Proposal { $count } is adopted on { $moment } unless somebody has a concern
consent-card-concerns = { $count ->
    [one] :raised_hand: { $count } open concern: see the thread
   *[other] :raised_hand: { $count } open concerns: see the thread
}
consent-steward-may = Only a steward adopts at once: { $people }. Your support counts too: when enough functions second it, silence means yes.
consent-no-steward = Only a steward adopts at once, and nobody is one here yet. Your support counts: when enough functions second it, silence means yes.
consent-not-open = { $label } is “{ $status }”, so nothing is decided about it now. `/cx-status` shows what is open.
consent-revised-meanwhile = Somebody revised it in the meantime. Please read it again, then decide.
consent-concern-open = { $people } still has a concern about it. Answer it first; a steward can close it there with a public reason.

## concern

concern-button = I have a concern…
concern-form-title = I have a concern
concern-explained = Your name will stand beside it. While it is open, the proposal is not adopted.
concern-worry-label = What worries you?
concern-worry-example = Agents would have to type each refund twice
concern-remedy-label = What would resolve it?
concern-remedy-example = A try-out with two agents first
concern-missing = One sentence is enough, but it needs one: others want to answer you.
concern-raise-button = Raise it
concern-withdraw-button = Withdraw my concern
concern-raised = :raised_hand: { $person } has a concern about proposal { $count }:
concern-reopens = The small fix is an ordinary proposal again until this is resolved.
concern-for-answer = :raised_hand: { $person } has a concern about proposal { $count } of { $label }. Your answer can resolve it:
concern-line = :raised_hand: *Concern* of { $person }
concern-line-remedy = What would resolve it:
concern-line-answer = Answer by { $person }:
concern-waits = Waiting for { $person } to say whether that resolves it.
concern-more = { $count ->
    [one] And { $count } more concern.
   *[other] And { $count } more concerns.
}
concern-answer-button = Answer…
concern-answer-title = Answer the concern
concern-answer-label = Your answer
concern-answer-example = We try it with two agents and look again in a week
concern-answer-hint = Everybody can read it. Its author is asked whether it resolves the concern.
concern-answer-closes-hint = Its author has left, so your answer closes the concern. Everybody can read it.
concern-answer-missing = An answer needs at least one sentence.
concern-close-label = As a steward
concern-close-option = Close the concern: my answer is the reason
concern-answer-send-button = Answer
concern-answered = { $person } answered your concern about proposal { $count } of { $label }:
concern-question = Does that resolve it?
concern-resolved-button = Yes, resolved
concern-still-button = Still a concern
concern-resolved-done = :white_check_mark: Thank you! Your concern made the proposal better.
concern-still-done = All right, your concern stays open. A word in the thread about what is missing helps.
concern-still = { $person } still has a concern about proposal { $count } of { $label }. A talk may help; here it is again:
concern-withdrawn = { $person } withdrew the concern about proposal { $count }.
concern-withdrawn-done = Your concern is withdrawn. You can raise it again while the proposal is not adopted.
concern-resolved = :white_check_mark: The concern of { $person } about proposal { $count } is resolved.
concern-closed = { $person } closed the concern of { $whose } about proposal { $count }:
concern-closed-for-you = { $person } closed your concern about proposal { $count } of { $label }, with this reason:
concern-author-left = { $person } is no longer here and had a concern about proposal { $count } of { $label }. Please answer it: that closes it.
concern-guest = Concerns are for employees. You are welcome to share what you know in the thread.
concern-settled = This concern has been settled already. Nothing for you to do.
concern-too-late = Proposal { $count } has been adopted in the meantime. Tell the owner in the thread; small steps can still change.
concern-not-yours = Only { $person } can withdraw this concern.
concern-answer-may = { $people } can answer this concern. Tell them in the thread what you know.
concern-gone-may = { $person } is no longer here, so a steward answers and closes this concern: { $people }

## small fix

small-fix-button = Do it as a small fix…
small-fix-title = Small fix
small-fix-explained = { $days ->
    [one] You own this and may decide alone. The channel is told what and why; a concern within { $days } working day makes it an ordinary proposal again.
   *[other] You own this and may decide alone. The channel is told what and why; a concern within { $days } working days makes it an ordinary proposal again.
}
small-fix-why-label = What do you do, and why?
small-fix-why-example = I add the sentence today: it takes an hour and spares ten calls a week
small-fix-why-missing = One sentence, please: the channel reads it.
small-fix-submit-button = Do it
small-fix-told = :zap: *Small fix* for { $label }: *{ $title }*
    { $person } owns it and decided alone:
small-fix-because = Why:
small-fix-until = A concern until { $moment } makes it an ordinary proposal again.
small-fix-line = :zap: { $person } does proposal { $count } as a small fix, starting now.
small-fix-owner-may = Only { $person }, who owns this, can do it as a small fix.
small-fix-no-owner = A small fix is its owner’s decision, and nobody owns this yet. Press *I’ll take it* on the card.
small-fix-too-much = This is more than a small fix. Here that is at most “{ $effort }”. Ask other functions to support it, then silence means yes.
small-fix-changed = Something has changed, so this can’t be done as a small fix right now. Close this and look at the proposal again.
small-fix-off = Small fixes are switched off here. Ask other functions to support it, then silence means yes.

## squad

squad-button = I can help
squad-form-title = Help to make it happen
squad-explained = The squad designs and delivers it together. You can leave any time.
squad-role-label = What could you do?
squad-role-example = I know the refund process
squad-join-button = Join
squad-leave-button = Leave the squad
squad-joined = :handshake: { $person } joins the squad.
squad-joined-as = :handshake: { $person } is in the squad: { $role }
squad-left = { $person } left the squad.
squad-left-done = You left the squad of { $label }. Thank you for what you did!
squad-owner-cannot-leave = You own this, so the squad needs you. Hand it over or step down first: *⋯* on the card.

## anonymous

anonymous-button = My ideas without a name
anonymous-title = My ideas without a name
anonymous-mine-line = *{ $label }* · { $title }
    Code: `{ $code }` · forgotten on { $day }
anonymous-explained = Show the code only to somebody who may know that the idea is yours. Anybody can check it: `/cx proof { $label } { $code }`. Nothing of this is stored.
anonymous-none = There is none that I can still link with you: either you posted none, or the time is over and the link is destroyed.
anonymous-proven = :white_check_mark: The code is right: whoever got it from me wrote { $label }.
anonymous-not-proven = This code doesn’t prove who wrote { $label }. It may be mistyped, or the time is over and nobody can know any more.

## privacy

privacy-overview = *What I keep about you*
    Your name, language, function and time zone come from Slack. Everything else is what you did here.
privacy-kept = Right now: { $ideas ->
        [one] *{ $ideas }* idea
       *[other] *{ $ideas }* ideas
    }, { $votes ->
        [one] *{ $votes }* vote
       *[other] *{ $votes }* votes
    }, { $wins ->
        [one] *{ $wins }* win given or received
       *[other] *{ $wins }* wins given or received
    }, and what you chose in your preferences.
privacy-who = The file comes to you alone, by direct message. `/cx data` brings you back here.
privacy-export-button = Send me my data
privacy-erase-button = Erase me…
privacy-file-words = Everything I keep about you, as a file that people and programs can read.
privacy-file-otherwise = I wanted to send you your data, but files are not allowed here. Please ask those who run this bot for it.
privacy-file-sent = Your data is on its way to our direct messages.
privacy-has-role = You keep this channel or lead, so I can’t erase you yet. Ask another steward to take that role from you in `/cx settings`, then come back.
privacy-title = Erase me
privacy-goes = *What goes, at once and for good*
    • your preferences, what you follow, news that wait for you
    • your votes and squads in open ideas
    • thanks you got or added, quiz answers, puzzles, swaps, coffee and whom you would rather not meet
privacy-stays = *What stays, without your name*
    • your ideas, proposals and steps, so that others can go on
    • your votes on ideas that are closed
    Where your name stood, 👤 stands.
privacy-owned = { $owned ->
        [one] *You own { $owned } idea.* It will look for a new owner.
       *[other] *You own { $owned } ideas.* They will look for a new owner.
    }
privacy-in-slack = Messages that stand in Slack already, your emoji there and what others wrote about you are Slack’s to delete. Copies for repair and backups run out by themselves. Come back whenever you like: then you start afresh.
privacy-sure-label = Are you sure?
privacy-sure-option = Yes, erase me. I know this can’t be undone.
privacy-submit-button = Erase me
privacy-erased = Done: I have forgotten you. Thank you for everything you brought in. You are welcome back at any time; `/cx` shows how to begin.

## contributor

contributor-card-line = :sparkling_heart: With help from { $names }
contributor-thanks = :sparkling_heart: Thank you for helping with { $label }: *{ $title }*
    You wrote there several times, so its card now says “with help from” you. That is all; it brings no duties.
contributor-refuse-button = No, thanks
contributor-refused = All right, the card of { $label } no longer names you, and I won’t ask again.

## evidence

evidence-menu = Add evidence…
evidence-form-title = Add evidence
evidence-explained = What shows that this matters? Fill in what you have, and leave the rest empty.
evidence-quote-label = What did a customer say?
evidence-quote-example = I wrote three times, and nobody answered.
evidence-quote-hint = In their own words, without names or anything that tells who they are. I blot out e-mail addresses, phone and card numbers.
evidence-link-label = A link that shows it
evidence-measure-label = A number: what does it count?
evidence-measure-example = Calls about refunds
evidence-measure-missing = What does this number count?
evidence-value-label = How many or how much?
evidence-value-example = 120
evidence-value-wrong = A number, please, such as 120 or 4.5. Its unit goes into the next field.
evidence-unit-label = Of what, or how often?
evidence-unit-example = per week
evidence-source-label = Where is the number from?
evidence-source-example = Call reports, October
evidence-nothing = One of the three is enough: a customer’s words, a link or a number.
evidence-submit-button = Add
evidence-opportunity-label = Which idea does this message support?
evidence-opportunity-placeholder = Choose one
evidence-number-label = Not on the list? Type its number
evidence-number-example = CX-42
evidence-opportunity-missing = Choose an idea above, or type its number here, such as CX-42.
evidence-excerpt-label = What matters in it?
evidence-excerpt-hint = Everybody in the CX channel can read these words, so shorten them as you like. The link opens only for those who can see the message anyway. I blot out e-mail addresses, phone and card numbers.
evidence-on-a-card = This is the card itself. Choose *⋯* → *Add evidence…* on it.
evidence-added = :paperclip: { $person } added evidence: { $kinds }. *⋯* → *Tell me its story* shows it.
evidence-thanks = :paperclip: Thank you! The message now stands with { $label }.
evidence-known = { $label } has just this already. Thank you anyway!
evidence-enough = { $count ->
    [one] There is { $count } piece of evidence already. That is plenty; the thread is open for more.
   *[other] There are { $count } pieces of evidence already. That is plenty; the thread is open for more.
}
evidence-guest = Evidence here comes from employees. Tell what you know in the thread, and a colleague will add it.
evidence-quotes = { $count ->
    [one] { $count } customer quote
   *[other] { $count } customer quotes
}
evidence-numbers = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
evidence-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
evidence-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
evidence-title = Evidence
evidence-quoted = :speaking_head_in_silhouette: “{ $words }”
evidence-number = :1234: { $measure }: *{ $amount }*
evidence-message = Message
evidence-by = Added by { $person }, { $day }
evidence-by-author = Came with the idea, { $day }
evidence-more = … and { $count } more
evidence-remove-button = Remove
evidence-remove-title = Remove it?
evidence-remove-question = Nobody will see this piece of evidence any more.
evidence-adder-may-remove = Only { $person }, who added it, or a steward can remove it.
evidence-author-may-remove = Only whoever shared the idea or a steward can remove it.

## ranking

rank-place = :bar_chart: Place { $place } of { $all } open ideas
rank-votes = { $count ->
    [one] { $count } vote and the idea itself, worth { $worth } today
   *[other] { $count } votes and the idea itself, worth { $worth } today
}
rank-functions = { $count ->
    [one] +{ $percent } % for { $count } function
   *[other] +{ $percent } % for { $count } functions
}
rank-kinds = { $count ->
    [one] +{ $percent } % for { $count } kind of evidence
   *[other] +{ $percent } % for { $count } kinds of evidence
}
help-ranking = :bar_chart: *How “most supported” is sorted*
    • A vote counts 1 on the day it is given, and half as much after { $days ->
        [one] each { $days } day
       *[other] every { $days } days
    }. The idea itself counts as its first vote. What people care about now comes before what they cared about once.
    • Each function that supports it adds a quarter: three functions, 75 % more.
    • Each kind of evidence adds a quarter: what customers said, numbers, messages, links.
    `votes × (1 + functions ÷ 4) × (1 + kinds of evidence ÷ 4)`
    :point_right: *Tell me its story* on a card shows its place, and why.

## ask

ask-owner-only = Only { $person }, who owns this, and the stewards can do that.
ask-not-yours = This has changed hands in the meantime, so only its new owner and the stewards can do that. Your words are still here to copy.
ask-over = :heavy_minus_sign: { $label } · { $title }: nothing to do here any more.
ask-again = :arrow_down: { $label } · { $title }: I’ve asked again in a newer message.
ask-silent-line = { $label } · { $title }: { $count ->
    [one] I asked { $person } { $count } time.
   *[other] I asked { $person } { $count } times.
}

## update

update-button = Give an update
update-form-title = Give an update
update-send-button = Send
update-state-label = How is it going?
update-state-on-track = :large_green_circle: On track
update-state-slower = :large_yellow_circle: Slower than hoped
update-state-stuck = :red_circle: Stuck
update-doing-label = What is happening?
update-doing-example = The template is ready, Finance tests it this week
update-doing-missing = One sentence about what is happening is enough.
update-needs-label = What do you need?
update-needs-example = Half a day with somebody from Legal
update-needs-hint = The card shows it, so that colleagues can help.
update-pace-label = When shall I ask again?
update-pace = { $count ->
    [one] In { $count } week
   *[other] In { $count } weeks
}
update-pace-never = Not at all, I’ll write when there is news
update-snooze-button = Snooze…
update-snooze-title = Snooze
update-snooze-label = When shall I ask again?
update-stop-button = Stop asking
update-ask = { $count ->
    [one] :wave: How is it going with this one? A line is enough, and colleagues read it on the card.
   *[other] :wave: How is it going with these { $count }? A line each is enough, and colleagues read it on the cards.
}
update-ask-answered = :white_check_mark: { $label } · { $title }: thank you, it stands on the card.
update-ask-snoozed = :zzz: { $label } · { $title }: I’ll ask again on the day you chose.
update-ask-stopped = :no_bell: { $label } · { $title }: I won’t ask any more. *Give an update* stays on the card.
update-thread = :speech_balloon: { $person } · { $state }: { $doing }
update-card = { $state } ({ $day }): { $doing }
update-card-needs = :raising_hand: Needed: { $needs }
update-card-silent = :zzz: No update since { $day }
update-not-needed = Nobody is working on { $label } right now ({ $status }), so there is nothing to report. Thank you all the same!
update-silent = :zzz: I’ve asked for updates and heard nothing. Could you have a word with the owners?

## review

review-button = Did it help?
review-form-title = Did it help?
review-send-button = Tell everybody
review-expected = Hoped for: { $measure }, { $baseline } → { $target }
review-verdict-label = What changed?
review-better = :sparkles: It helped
review-same = :heavy_equals_sign: It made no difference
review-worse = :chart_with_downwards_trend: It got worse
review-measured-label = What is the value today?
review-measured-example = 3 days
review-measured-missing = What is it today? An honest estimate is fine.
review-sentence-label = What do customers notice?
review-sentence-example = They know where their money is and no longer call
review-sentence-hint = Everybody who supported it reads this. “It didn’t help” is good to know, too.
review-line = { $verdict }: { $measured }
review-line-instead = { $verdict }: { $measured } instead of { $baseline }
review-line-before = { $verdict }: { $measured } (before: { $baseline })
review-ask = { $count ->
    [one] :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
   *[other] :mag: These { $count } have been live for a while. Did they help? Colleagues who supported them would love to know.
}
review-ask-answered = :white_check_mark: { $label } · { $title }: thank you, everybody who supported it knows now.
review-stewards-only = Nobody owns this any more, so a steward says whether it helped.
review-answered-already = This has been answered already: the card shows what came of it.
review-not-shipped = { $label } isn’t live right now ({ $status }), so it’s too early to say whether it helped.
review-silent = :mag: Nobody has told me whether this helped. Could you find out? *Did it help?* is on the card.
celebration = :tada: *{ $label } is live:* { $title }
celebration-idea = :bulb: The idea came from { $person }
celebration-idea-by-colleague = :bulb: The idea came from a colleague
celebration-supporters = :raised_hands: First to support it: { $names }
celebration-squad = :handshake: Made it happen: { $names }
celebration-voice = :speech_balloon: It began with what a customer said:
celebration-draft = Thank those who made it happen: here is a draft. Add which value it lived and a sentence of your own, then post it.
celebration-otherwise = If you don’t get to it, I’ll post it plainly { $when }.
celebration-complete-button = Complete and post
celebration-add-button = Thank somebody for it…
celebration-over = :white_check_mark: *{ $label }* has been celebrated: { $title }
celebration-waits = :tada: *{ $label }* is live: { $title }
    A thank-you waits to be completed.

## value

value-customer = Customer first
value-customer-line = We begin with what the customer needs
value-together = Together
value-together-line = We solve it across teams
value-ownership = Ownership
value-ownership-line = We finish what we begin
value-curiosity = Curiosity
value-curiosity-line = We ask, listen and learn
value-care = Care
value-care-line = We look after each other

## win

win-button = Thank somebody
win-card-button = Celebrate
win-off = Thanks and wins are switched off here. `/cx` shows what else I can do.
win-guest = Wins are for employees here. A kind word in the channel is always welcome.
win-form-title = Thank somebody
win-edit-title = Change your thanks
win-post-button = Post
win-people-label = Whom would you like to thank?
win-people-placeholder = Choose colleagues
win-words-label = What did they do for a customer?
win-words-example = Drove a lost parcel to a wedding after work
win-value-label = Which value does this show?
win-value-placeholder = Choose the closest
win-size-label = How big was it?
win-size-small = A small thing that mattered
win-size-big = A big one
win-number-label = Does it belong to an idea?
win-number-example = CX-42
win-appears = It appears in { $place }
win-left = { $count ->
    [one] You can thank { $count } more person today.
   *[other] You can thank { $count } more people today.
}
win-none-left = { $count ->
    [one] You’ve thanked { $count } person today, and that is all a day has room for. Tomorrow there’s room again.
   *[other] You’ve thanked { $count } people today, and that is all a day has room for. Tomorrow there’s room again.
}
win-with-group = And everybody in { $group }
win-nobody = Choose at least one colleague.
win-yourself = You’re among them. Be proud of it, and let somebody else say it: this is for others.
win-program = { $name } is an app. Who is the person behind it?
win-gone-person = { $name } has left. Please choose somebody who is here.
win-guest-person = { $name } is a guest, and wins are for employees here.
win-too-many = That makes { $named }, and today there is room for { $left }. The others can follow tomorrow.
win-crowd = At most { $count } people in one win, please. Choose those who did it.
win-words-missing = One sentence about what they did is enough.
win-words-long = A little shorter, please: at most { $count } characters.
win-value-missing = Which value does it show? The closest one is fine.
win-person-unknown = Slack didn’t recognise { $typed }. Please choose who did it from the list below; your words are all here.
win-value-unknown = I don’t know the value “{ $tag }”. Please choose one below; your words are all here.
win-number-unknown = I can’t find { $typed }. A number looks like CX-42; leave it empty if you’re not sure.
win-group-large = { $group } has { $count } people, and a win thanks at most { $most }. Please choose those who did it.
win-group-unknown = I can’t see who belongs to { $group }. Please choose the people yourself.
win-kept = Nothing is lost. You wrote:
win-again-button = Open it again
win-same-already = You’ve just posted this, so I left it at one.
win-posted = :tada: It’s in { $place }. I’m telling { $names }.
win-undo-until = You can take it back for ten minutes, and change it any time.
win-undone = Taken back. Nobody sees it any more, and your day has its room again.
win-undo-late = The ten minutes are over, so it stays. You can still change it, or ask a steward to hide it.
win-not-yours = Only { $person }, who posted it, can do that.
win-gone = This win is no longer there. `/cx-win` posts a new one.
win-changed = Changed. The card shows it in a moment.
win-card-big = :trophy: Big win · { $value }
win-card-head = *{ $giver }* thanks { $names }
win-card-about = :bulb: { $label } · { $title }
win-card-message = The message it’s about
win-summary = { $giver } thanks { $names }: { $words } ({ $value })
win-echo-button = :raised_hands: Add my thanks
win-echo-more-button = :raised_hands: Add my thanks · { $count }
win-echoes = :raised_hands: Also thankful: { $names }
win-echo-said = :speech_balloon: { $person }: “{ $words }”
win-echo-title = Add my thanks
win-echo-label = In your own words
win-echo-example = That parcel was for my aunt. Thank you!
win-echo-hint = You can leave it empty: your name says it all.
win-echo-own = These thanks are yours already. Would you like to add somebody? *⋯* → *Add someone…*
win-echo-thanked = These thanks are for you. Enjoy them!
win-add-menu = Add someone…
win-edit-menu = Change…
win-undo-menu = Take it back
win-hide-menu = Hide it (stewards)…
win-add-title = Add someone
win-add-label = Who was left out?
win-add-button = Add
win-add-already = They’re all on it already.
win-add-giver = That’s the person who posted it. *Add my thanks* lets you join in.
win-hide-title = Hide this win
win-hide-label = Why?
win-hide-hint = The person who posted it and the other stewards read this.
win-hide-button = Hide
win-hide-done = Hidden. { $person } reads why. You can show it again: here, or later with `/cx-win hidden`.
win-hidden = { $person } has hidden what you posted:
win-hidden-why = The reason:
win-show-button = Show it again
win-show-done = It stands in { $channel } again, with everybody’s thanks. { $person } hears of it.
win-show-already = Everybody can see it already.
win-shown = { $person } shows what you posted again, with everybody’s thanks:
win-hidden-title = *Hidden wins*, the last first
win-hidden-line = By { $giver }, hidden { $when }
win-hidden-none = No win is hidden.
win-told = :tada: { $giver } thanks you, for all to see · { $value }
win-told-added = :tada: { $person } added you to the thanks from { $giver }, for all to see · { $value }
win-told-several = { $count ->
    [one] :tada: *{ $count } thank-you for you*
   *[other] :tada: *{ $count } thank-yous for you*
}
win-told-line = • { $giver }: { $words } · { $value }
win-told-more = { $count ->
    [one] … and { $count } more in the wins channel.
   *[other] … and { $count } more in the wins channel.
}
win-see-button = See it
win-digest-thanks = :tada: Thanks for you
win-digest-title = What we thanked each other for
win-chart-title = Values we lived
win-chart-subtitle = { $count ->
    [one] Last month, in { $count } win
   *[other] Last month, in { $count } wins
}
win-chart-wins = Wins
win-recap-count = { $count ->
    [one] :tada: *{ $count }* win
   *[other] :tada: *{ $count }* wins
}
win-recap-people = { $count ->
    [one] *{ $count }* person was thanked
   *[other] *{ $count }* people were thanked
}
win-recap-values = Values lived: { $values }
win-recap-first = :seedling: Thanking for the first time: { $names }
win-recap-names = { $count ->
    [one] { $names } and { $count } more
   *[other] { $names } and { $count } more
}
win-recap-withheld = They were celebrated in a private channel, so their stories stay there.
win-recap-across = :left_right_arrow: Between functions: { $pairs }
win-recap-line = { $giver } thanks { $names }: { $words }
win-recap-corners = :ear: We haven’t heard yet of { $names }. What did somebody there do for a customer?
win-month-title = A month of wins
win-nudge = { $count ->
    [one] :wave: It’s been quiet here for { $count } day. Who helped a customer lately, or helped you help one? One sentence makes their day.
   *[other] :wave: It’s been quiet here for { $count } days. Who helped a customer lately, or helped you help one? One sentence makes their day.
}
win-help = :tada: `/cx-win` thanks colleagues in { $place } for what they did for a customer.
    • `/cx-win` opens a short form
    • `/cx-win @ben @ada drove a lost parcel to a wedding { $tag }` posts it at once; a user group works too
    • Any message: *⋯* → *Celebrate this*
win-help-values = *Our values*
    { $values }
win-help-allowance = { $count ->
    [one] You can thank { $count } person a day. No points, no ranking.
   *[other] You can thank { $count } people a day. No points, no ranking.
}

## promise

promise-broken = { $count ->
    [one] { $count } promise broken
   *[other] { $count } promises broken
}
promise-none-broken = Promises due soon
promise-home = Promised to authors
promise-broken-new = { $count ->
    [one] :hourglass: We promised a colleague something and missed the day. The oldest that wait:
   *[other] :hourglass: We promised colleagues { $count } things and missed the day. The oldest that wait:
}
promise-broken-hint = *I’m on it*, or a word in the thread, tells the author that somebody looks. *⋯* on the card changes the status.
promise-late-acknowledged = { $label } · { $title }: nobody has reacted yet, promised by { $when }
promise-late-triaged = { $label } · { $title }: still new, promised by { $when }
promise-late-answered = { $label } · { $title }: no answer yet, promised by { $when }
promise-due-soon = { $label } · { $title }: due by { $when }
promise-more = { $count ->
    [one] …and { $count } more
   *[other] …and { $count } more
}
promise-acknowledge-button = I’m on it
promise-acknowledged = :eyes: { $person } is looking into this.
promise-acknowledged-done = Thank you! The author of { $label } knows that you look into it.
promise-acknowledged-already = Somebody has reacted to { $label } already. Nothing more to do here.
promise-stewards-only = That’s for stewards. A word in the card’s thread helps just as much.
promise-card = :hourglass: Waiting for an answer since { $day }

## news

news-for-follower = *{ $label } · { $title }*
    { $line }
news-title = { $count ->
    [one] News about { $count } idea
   *[other] News about { $count } ideas
}
news-earlier = { $count ->
    [one] … and { $count } change before.
   *[other] … and { $count } changes before.
}
news-more = { $count ->
    [one] And { $count } more idea. `/cx-status mine` shows what concerns you.
   *[other] And { $count } more ideas. `/cx-status mine` shows what concerns you.
}
news-last-today = That was my last message with news for today. What else moves waits in your digest.

## personal digest

personal-digest-weekly = :newspaper: Your week: what moved
personal-digest-daily = :newspaper: What moved since your last digest
personal-digest-line = • *{ $label }* · { $title }: { $line }
personal-digest-others = { $count ->
    [one] (and { $count } more change)
   *[other] (and { $count } more changes)
}
personal-digest-waiting-line = • { $words }
personal-digest-waiting-how = You can answer in my Home tab.

## status surface

status-button = How ideas are doing
status-title = How our ideas are doing
status-top = Most supported
status-top-empty = Nothing is open right now. `/cx-idea` starts something.
status-unowned = Looking for an owner
status-unowned-empty = Everything open has an owner. :tada:
status-more = `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
status-empty = :seedling: No ideas yet. What would make a customer’s day easier?
status-i-own = Ideas I own
status-mine-empty = Nothing concerns you yet. Share an idea, or vote in the CX channel.
status-mine-more = { $count ->
    [one] … and { $count } more: see my Home tab.
   *[other] … and { $count } more: see my Home tab.
}
status-line = { $label } · { $title } · { $status }, { $votes }
status-story-menu = Tell me its story
status-no-such = { $label } doesn’t exist yet. `/cx-status` shows what there is.
status-not-understood = I don’t know “{ $typed }” yet.

## digest

follow-kept = :bell: You now follow { $label }. I’ll tell you when something moves.
digest-title = Our week for customers
digest-period = { $since } – { $until }
digest-quiet = A quiet week: nobody shared or voted. What did you hear from a customer lately? One sentence is enough to start.
digest-no-ideas = No new ideas or votes this time. What did you hear from a customer lately? One sentence is enough to start.
digest-ideas = { $count ->
    [one] :bulb: *{ $count }* new idea{ $change }
   *[other] :bulb: *{ $count }* new ideas{ $change }
}
digest-votes = { $count ->
    [one] :thumbsup: *{ $count }* vote{ $change }
   *[other] :thumbsup: *{ $count }* votes{ $change }
}
digest-shipped = :rocket: *{ $count }* shipped{ $change }
digest-people = { $count ->
    [one] :busts_in_silhouette: *{ $count }* person moved ideas forward{ $change }
   *[other] :busts_in_silhouette: *{ $count }* people moved ideas forward{ $change }
}
digest-only = About { $what } only
digest-already = The last digest was posted { $when }. A second one the same day would have nothing to tell; `/cx digest preview` shows what has gathered since.
digest-compared = In brackets: the difference from the period before.
digest-changed = You said, we did
digest-more = { $count ->
    [one] … and { $count } more idea moved on: `/cx-status`
   *[other] … and { $count } more ideas moved on: `/cx-status`
}
digest-stuck = :hourglass: No step since { $date }
digest-supported = Most supported right now
digest-wanted = Needs a hand
digest-voice = A customer’s words · { $label }
digest-functions = Supported by { $names }
digest-question = :speech_balloon: *Tell us in the thread:* { $question }
digest-question-1 = Which small thing made a customer smile this month?
digest-question-2 = If you could change one sentence our customers read, which one?
digest-question-3 = When were you last our customer yourself, and what did you notice?
digest-question-4 = Which question do customers ask you again and again?
digest-question-5 = Which colleague from another team helped you help a customer?
digest-question-6 = What do we explain that should explain itself?
digest-question-7 = Describe our service as an emoji. Why that one?
digest-question-8 = What would you do for customers if you had a free Friday?
digest-voted = :thumbsup: Your vote for { $label } counts.
digest-preview = Only you see this. In { $channel } it would read like this today:
digest-off = The digest is switched off. `/cx settings` switches it on.
digest-scheduled = :calendar: { $channel }: next digest { $when }
digest-schedule-how = `/cx digest preview` shows it to you, `/cx digest now` posts it at once. Day, time and further channels: `/cx settings`.
digest-posted = Done: the digest goes to { $channels }.
digest-nobody-keeps = Nobody keeps the channel yet. `/cx settings` tells how to become the first.
digest-stewards-only = The digest is looked after by { $stewards }. Ask them, or see how things stand with `/cx-status`.
status-team-title = Ideas that concern { $name }
status-team-empty = :seedling: No idea names { $name } yet. Whoever shares one can say which functions it concerns.
status-which-team = Which function? Write it behind the word: `/cx-status team { $example }`. There are: { $names }.
status-share-button = Share here
status-share-where = I can share this where you type `/cx-status` in a channel.
status-shared-by = Shared by { $person } with `/cx-status`
status-period-title = The last { $days } days, with the difference from the { $days } before
status-period-option = Last { $days } days
status-period-label = Period
status-any-function = All functions
status-any-touchpoint = All touchpoints
status-choice-gone = That choice is no longer there. `/cx-status` shows what you can choose now.
status-nothing-there = :seedling: No idea fits this choice yet. Choose something else above, or share the first one with `/cx-idea`.
status-times-title = How long it took
status-time-seen = :eyes: First reaction: half within *{ $median }*, 85 of 100 within { $most }
status-time-owned = :raised_hand: Somebody takes it on: half within *{ $median }*, 85 of 100 within { $most }
status-time-shipped = :rocket: Customers have it: half within *{ $median }*, 85 of 100 within { $most }
status-time-before = _(before: half within { $median })_
status-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
status-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
status-under-day = less than a day
status-ages-title = How long open ideas have waited where they stand
status-age-line = { $status }: typically *{ $median }*, the longest { $oldest }
status-results = :white_check_mark: Did it help? Better: *{ $better }*, the same: *{ $same }*, worse: *{ $worse }*
status-results-before = _(before: { $better }, { $same }, { $worse })_
status-part-title = Who took part
status-part-line = *{ $name }* { $people } (shared: { $authors }, voted: { $voters }, joined a squad: { $helpers })
status-part-before = _(before: { $people })_
status-part-others = Others
status-part-more = { $count ->
    [one] … and { $count } more function
   *[other] … and { $count } more functions
}
status-promised = :hourglass: Promises due in this time: { $due }, in time *{ $kept }*, broken *{ $broken }*
status-promised-before = _(before: { $kept } of { $due } in time)_

## collaboration

collaboration-button = Working together
collaboration-title = How functions work together
collaboration-share = *{ $percent } %* of the ideas in work brought two functions or more together ({ $together } of { $active }).
collaboration-points-more = { $count ->
    [one] That is { $count } point more than in the four weeks before.
   *[other] That is { $count } points more than in the four weeks before.
}
collaboration-points-less = { $count ->
    [one] That is { $count } point less than in the four weeks before.
   *[other] That is { $count } points less than in the four weeks before.
}
collaboration-points-same = As much as in the four weeks before.
collaboration-no-before = The four weeks before can’t be compared with these.
collaboration-empty = :seedling: Nobody worked on an idea in the last four weeks. *I can help* on any card is a good start.
collaboration-few = Too few people took part to show functions one by one without pointing at somebody.
collaboration-key = Key relationships
collaboration-strongest = Strongest pairs
collaboration-wanted = They could help each other: nothing together in eight weeks, and an idea that needs both
collaboration-pair = *{ $one } + { $other }*
collaboration-key-line = { $pair }: { $state } · { $trend }
collaboration-reached = { $count } of { $target }, reached
collaboration-below = { $count } of { $target }, not there yet
collaboration-none = none of { $target } yet
collaboration-hidden = :grey_question: { $pair }: too few people took part to show it
collaboration-strong = { $count ->
    [one] • { $pair }: { $count } idea · { $trend }
   *[other] • { $pair }: { $count } ideas · { $trend }
}
collaboration-up = more than before ({ $before })
collaboration-down = fewer than before ({ $before })
collaboration-same = as before
collaboration-first = nothing to compare with
collaboration-others = Other functions
collaboration-choose-button = Choose key relationships
collaboration-formula = The last 28 days, beside the 28 before. Two functions work together on an idea when people of both do something for it: be in its squad, write, revise or support a proposal, raise or answer a concern, give evidence or an update, or write three times in its thread. Votes don’t count. Functions with fewer than { $least } active people count as one, “other”, together with the next smallest where needed.
silo-lead = :compass: These functions work together less and less, for the third time in a row. A word between them may be enough.
silo-pair = { $pair }: { $counts } ideas in four weeks each. You want { $target }.
silo-few = too few people to show
silo-ideas = These ideas need both. Pick one, or pass it on:
silo-no-idea = No open idea names both yet. Do you know one?
silo-coffee = :coffee: A coffee round for these two begins on { $day }.
silo-swap = :arrows_counterclockwise: These two were called to swap on { $day }.
silo-once = I tell you of the same four weeks only once.

## help

help-button = How it works
help-overview = :wave: I help us make things better for our customers. You share what hurts them; colleagues vote in { $channel }; somebody takes it on; and everybody sees what became of it.
help-commands = • `/cx-idea` shares an idea, for example `/cx-idea refund emails arrive late`
    • `/cx-win` thanks colleagues, for example `/cx-win @ben saved a wedding parcel #together`
    • `/cx-status` shows how things stand, `/cx-status CX-42` one idea, `/cx-status mine` yours
    • `/cx fun` shows channels to join: interests, games, places
    • `/cx fun quiz`, `/cx fun riddle` and `/cx fun puzzles` begin a game in a game channel
    • `/cx coffee` introduces you to a colleague every few weeks
    • `/cx swap` lets you spend a day in a colleague’s job
    • Any message: *⋯* → *Turn into a CX idea*
help-more = You can also just write in the CX channel. Language and function: my Home tab. What I keep about you: `/cx data`.
help-idea = `/cx-idea` opens a short form. Write the idea right behind it if you like: `/cx-idea refund emails arrive late`. It appears as a card in { $channel }, where colleagues vote.
help-status = • `/cx-status` shows how things stand
    • `/cx-status CX-42` tells the story of one idea
    • `/cx-status mine` shows what concerns you
    • `/cx-status team support` shows what concerns a function
    • `/cx-status collaboration` shows how functions work together
    • `/cx-status charts` and `/cx-status export` send you charts or a table
    • `/cx help ranking` tells how “most supported” is sorted
help-not-understood = I don’t know “{ $typed }” yet. Here is what I can do:
help-direct-message = :wave: I understand forms best: press *Share an idea*. What colleagues are working on is in { $channel }.
greeting = :wave: Welcome! In { $channel } we make things better for our customers, together: everybody may share an idea, vote and help.
greeting-how = It takes less than a minute, and you’ll always hear what became of it.
greeting-once = I won’t write again unless something concerns you.

## home

home-welcome = Hello { $name } :wave: Here is what concerns you in { $place }.
home-waiting = Waiting for you
home-hand-over = *{ $label }* · { $title }
    Would you take it over?
home-waiting-more = { $count ->
    [one] … and { $count } more. It comes up here as you answer.
   *[other] … and { $count } more. They come up here as you answer.
}
home-stewards = For stewards
home-list-count = { $title }: { $count }
home-list-button = Show all { $count }
home-list-title = All of them
home-list-empty = Nothing here at the moment. :tada:
home-list-more = { $count ->
    [one] … and { $count } more. `/cx-status CX-42` tells the story of any.
   *[other] … and { $count } more. `/cx-status CX-42` tells the story of any.
}
home-new = New, the oldest first
home-new-empty = Nothing new waits to be looked at. :tada:
home-unowned-empty = Whatever has been looked at has an owner. :tada:
home-stuck = { $count ->
    [one] No change of status for { $count } day
   *[other] No change of status for { $count } days
}
home-stuck-empty = Everything under way is moving. :tada:
home-squads = Squads I’m in
home-own = My ideas
home-own-empty = None yet. What annoyed a customer this week?
home-followed = Ideas I follow
home-followed-empty = Nothing yet. *Follow* on a card brings you its news.
home-preferences = My preferences
preferences-button = My preferences…
preferences-reached = *What reaches you*
    I write to you during your working hours: { $hours }. Your digest: { $digest }.
preferences-language-label = Language
preferences-function-label = Function
preferences-hours-title = When may I write to you?
preferences-hours-usual = Usual in your region: { $hours }. Leave this empty to keep that.
preferences-hours-half = Please give both times, or neither.
preferences-hours-wrong = It should end later on the same day than it begins.
preferences-days-label = My working days
preferences-days-usual = As usual in my region
preferences-from-label = From
preferences-until-label = Until
preferences-reach-title = What reaches me, and how?
preferences-topic-ask = Somebody asks something of me
preferences-topic-thanks = Somebody thanks me
preferences-topic-outcome = What came of an idea I supported
preferences-topic-status = Changes of status
preferences-topic-people = Owners and squads
preferences-topic-solution = Proposals, evidence and decisions
preferences-reach-now = A message at once
preferences-reach-mine = A message if it’s mine, else my digest
preferences-reach-digest = In my digest
preferences-reach-off = Not at all
preferences-digest-label = My digest
preferences-digest-hint = It comes as your working day or week begins, and only when there is something in it.
preferences-digest-daily = every working day
preferences-digest-weekly = once a week
preferences-digest-off = none
preferences-digest-needed = You want some news in your digest, so please let it come daily or weekly.
day-monday = Mon
day-tuesday = Tue
day-wednesday = Wed
day-thursday = Thu
day-friday = Fri
day-saturday = Sat
day-sunday = Sun
preferences-language = *Language*
    Which language should I use with you?
preferences-language-as-in-slack = As in Slack
preferences-choose = Choose
preferences-function = *Function*
    Cards show which functions support an idea.
preferences-function-missing = *Function* :point_left:
    Where do you work? Cards show which functions support an idea, and yours is missing.
preferences-function-is = *Function:* { $name } (from Slack)
preferences-function-from-slack = Slack says you work in { $decided }, and that counts here. I noted { $name } in case that changes.
preferences-function-gone = This function is no longer on the list. Please choose again in my Home tab.

## trouble

trouble-not-in-channel = I can’t write in { $channel } yet. Please invite me there: `/invite @CX`. Nothing is lost, I’ll post it then.
trouble-channel-hidden = I can’t see { $channel } any more. If it still exists, please invite me there: `/invite @CX`. Nothing is lost, I’ll post it then.
trouble-channel-gone = I can’t write in { $channel }: it is archived. Nothing is lost; once it is back, I’ll post it.
trouble-policy = The rules of this workspace don’t let me write in { $channel }. Everything is saved, and I’ll post it once a workspace admin allows it.
trouble-not-permitted = I’m missing a permission to write in { $channel }. Everything is saved, and I’ll post it once I may. Whoever runs me can fix it: `cx-bot doctor` says how.
trouble-not-permitted-to-ask = I’m missing a permission in Slack ({ $permission }), so some of what I show is out of date. Whoever runs me can fix it: `cx-bot doctor` says how.
trouble-at-home = { $count ->
    [one] :warning: { $count } message of mine can’t be posted at the moment. Nothing is lost; whoever runs me can help.
   *[other] :warning: { $count } messages of mine can’t be posted at the moment. Nothing is lost; whoever runs me can help.
}
trouble-fault = I couldn’t show something in { $channel }. Everything is saved, and the people who look after me have been told.
engine-not-saved = :warning: I couldn’t save this just now. Please try again in a minute.
engine-form-not-opened = That took too long, so the form didn’t open. Please try once more.
engine-form-refused = Slack didn’t let me open the form just now. Please try again in a few minutes.
engine-too-slow = That took me too long, sorry. Please try once more.
engine-our-fault = :warning: Sorry, that didn’t work, and it’s my fault. The people who look after me know (reference { $reference }).
engine-button-unknown = This button is from another time. Please use the newest card; `/cx-status` finds it.

## settings

settings-word = settings
settings-title = Settings
settings-explained = What you save holds at once, for everybody. The other stewards hear what changed.
settings-change-button = Change…
settings-next-button = Next
settings-line = { $label }: { $value }
settings-none = None
settings-yes = Yes
settings-no = No
settings-choose = Choose
settings-people-title = People and roles
settings-channels-title = Channels and language
settings-functions-title = Functions
settings-sources-title = Source of functions
settings-ideas-title = Touchpoints and votes
settings-anonymous-title = Ideas without a name
settings-proposals-title = Proposals and squads
settings-promises-title = Promises and reasons
settings-results-title = Updates and results
settings-limits-title = Limits
settings-time-title = Working time
settings-regions-title = Regions and holidays
settings-stewards = Stewards
settings-stewards-hint = They keep the channel: they triage, help along and may change these settings.
settings-steward-group = Stewards by user group
settings-leaders = Leaders
settings-leaders-hint = They see how the whole company does.
settings-leader-group = Leaders by user group
settings-cx-channel = CX channel
settings-cx-channel-hint = New cards go there; the others stay where they are. Invite me first: /invite @CX
settings-wins-channel = Channel for wins
settings-language = Language of the channel
settings-language-hint = With each person I speak theirs.
settings-zone = Time zone
settings-source-first = A person’s function comes from
settings-source-second = If nothing is known there, from
settings-source-third = And then from
settings-sources-hint = The first that knows wins.
settings-source-group = user group
settings-source-field = profile field
settings-source-own = own choice
settings-profile-field = Profile field
settings-profile-field-hint = Its id in Slack begins with Xf. Leave it empty when no function comes from a profile field.
settings-touchpoints = Touchpoints
settings-touchpoints-hint = One a line, in the order of the form.
settings-vote-emoji = Emoji that count as a vote
settings-vote-emoji-hint = For example :+1: :heart: – empty: only the button counts.
settings-votes-author = Authors may vote for their own idea
settings-votes-guests = Votes of guests count
settings-idea-emoji = Emoji that adds a message
settings-idea-emoji-hint = On any message of the CX channel it makes an idea of it.
settings-anonymous = Ideas without a name are allowed
settings-anonymity = From whom the name of such an idea is hidden
settings-anonymity-hint = The second needs a secret key, which whoever runs the bot sets up. It holds for ideas posted from then on.
settings-anonymity-named = Colleagues; the bot’s database knows it
settings-anonymity-strict = Whoever reads the bot’s database as well
settings-squad = Functions a squad needs
settings-squad-hint = The owner’s is one of them. A company with fewer needs them all.
settings-seconds = Functions that must second a proposal
settings-seconds-hint = Then the waiting period begins, and silence means yes. Its author seconds nothing.
settings-consent-days = Working days in which concerns are waited for
settings-consent-days-hint = Counted wherever people concerned work; the day it begins doesn’t count.
settings-small-fix = A small fix is at most
settings-small-fix-hint = Its owner may decide it alone; the channel reads what and why.
settings-small-fix-off = There are no small fixes
settings-mention-groups = Reminders mention the user group of a function
settings-mention-groups-hint = That notifies everybody in it. Otherwise only its name stands there.
settings-acknowledged = Working days until somebody has looked at an idea
settings-acknowledged-hint = A new status, an owner or a reply in the thread. 0 promises nothing.
settings-triaged = Days until an idea is no longer new
settings-triaged-hint = Somebody has decided what comes next. 0 promises nothing.
settings-answered = Days until an idea is answered
settings-answered-hint = There is a plan or a decision. 0 promises nothing; what was promised before stays.
settings-reasons = Reasons to decline or park
settings-reasons-hint = One a line, in the order of the form. Your own words are fine.
settings-update-pace = How often owners are asked how it goes
settings-update-pace-hint = Until they choose for themselves.
settings-grace = Days before the first question
settings-grace-hint = From the moment somebody owns what is proposed or in progress.
settings-maximum = Questions in a row without an answer
settings-maximum-hint = Then I stop asking, and the stewards hear of it.
settings-review-days = Days after shipping until I ask whether it helped
settings-review-days-hint = Where the proposal names no day.
settings-remind-days = Days between two reminders
settings-remind-days-hint = While nobody has answered.
settings-reminders = Reminders at most
settings-reminders-hint = Then the stewards hear of it. With 0 I ask once.
settings-wins-title = Thanks and wins
settings-wins-on = People can thank each other
settings-wins-values = Our values
settings-wins-values-hint = One a line: :handshake: Together – We solve it across teams. Emoji and description may be left out.
settings-value-nameless = This line has no name: “{ $line }”
settings-value-twice = “{ $name }” is there twice.
settings-wins-per-day = People somebody can thank a day
settings-wins-per-day-hint = The day is the one of whoever thanks. Thanks for what was shipped don’t count.
settings-wins-guests = Guests can thank and be thanked
settings-wins-monthly = The channel reads once a month what was lived
settings-wins-quiet = Days without a win until the channel is nudged
settings-wins-quiet-hint = Once, then not again until there was a win. 0: never.
settings-pace = { $count ->
    [one] Every week
   *[other] Every { $count } weeks
}
settings-news-per-day = Messages with news a person gets on a day
settings-news-per-day-hint = At most; what is beyond goes into their digest.
settings-news-window = Seconds that news wait, to come together
settings-stuck = Days without a change until an idea counts as stuck
settings-half-life = Days after which a vote counts half as much in the ranking
settings-alike = How alike two ideas must be, in percent
settings-alike-hint = From there on I ask stewards whether they belong together. Lower means more such questions.
settings-anonymous-days = Days until a name that is hidden in the database too is forgotten for good
settings-days = Working days
settings-hours = Working hours
settings-hours-hint = Like 09:00-17:30, in each person’s own time zone.
settings-channel-missing = Please choose a channel.
settings-zone-wrong = “{ $typed }” is no time zone. Write it like Europe/Madrid.
settings-hours-wrong = “{ $typed }” are no working hours. Write them like 09:00-17:30.
settings-number-wrong = Please choose a whole number from { $least } to { $most }.
settings-emoji-wrong = “{ $typed }” is no emoji I know by name. Write it like :heart:
settings-emoji-one = Exactly one emoji, please, like :bulb:
settings-line-too-long = At most { $count } characters a line, please: “{ $line }”
settings-too-many = At most { $count }, please: Slack shows no more.
settings-list-empty = At least one, please.
settings-steward-missing = Somebody must keep the channel. Choose a person or a user group.
settings-touchpoint-used = A channel’s digest is still “{ $about }”. First choose that channel under “{ $title }” and let it read of everything or of something else; then take it off here.
settings-not-a-colleague = { $name } can’t have this role: it is for colleagues who are still here.
settings-profile-field-missing = Which profile field? Write its id, which begins with Xf.
settings-profile-field-unused = Choose “profile field” above as well, or leave this empty.
settings-anonymity-keyless = This needs a secret key kept outside the database, and there is none yet. Ask whoever runs the bot to set CX_SECRETS__KEY, then choose it again.
settings-does-not-fit = This doesn’t fit with the other settings. Please close this, open it again and change one thing at a time.
settings-changed-meanwhile = { $person } changed this in the meantime. It is now: { $value }. Copy what you wrote, close this and open it again.
settings-changed-meanwhile-somehow = This has changed in the meantime. It is now: { $value }. Copy what you wrote, close this and open it again.
settings-list-changed-meanwhile = Another steward has changed it in the meantime. Copy what you wrote, close this and open it again.
settings-stewards-only = Only those who keep the channel change settings: { $people }. A word to them helps.
settings-no-steward = Nobody keeps the channel at the moment. An administrator of the workspace can type `/cx settings` and become the first steward.
settings-first-offer = :key: Nobody keeps the channel yet. As an administrator of the workspace you can be the first steward: you triage ideas, help them along and change the settings. You can add colleagues at once and step back later.
settings-first-button = I’ll keep it
settings-first-needs-administrator = Nobody keeps the channel yet. An administrator of the workspace can begin: they type `/cx settings`.
settings-steward-welcome = :key: You keep { $channel } now, thank you! You can change the status of any idea, help where nobody takes one on, and arrange how all of this works with `/cx settings`. When something is stuck, I’ll tell you here.
settings-group-too-large = The user group you chose has more than { $count } members, so nobody got the role by it. A smaller group works: `/cx settings`.
settings-function-label = Which function?
settings-what-label = What do you want to do with it?
settings-function-new = A new function
settings-function-change = Change it
settings-function-merge = Make it part of another
settings-function-remove = Remove it
settings-function-parts = with { $names }
settings-function-gone = This function is no longer on the list. Please open the settings again.
settings-function-alone = { $name } is the only function, so it can’t become part of another. Add one first.
settings-name-label = Name
settings-name-missing = A name, please.
settings-name-taken = This name is taken already.
settings-group-label = User group
settings-group-hint = Whoever is in it belongs to this function. For people in several groups the first function on the list counts.
settings-group-taken = This user group already means { $name }.
settings-values-label = Values of the profile field
settings-values-hint = One a line. The name itself always counts.
settings-value-taken = “{ $value }” already means { $name }.
settings-merge-title = Make it part of another
settings-merge-explained = *{ $name }* becomes part of another function: its people, ideas and proposals then belong there. This can’t be undone.
settings-merge-label = Which one does it become part of?
settings-merge-button = Merge
settings-remove-title = Remove
settings-remove-explained = Nobody and nothing uses *{ $name }*. Remove it from the list?
settings-remove-button = Remove
settings-function-used = *{ $name }* is in use: { $uses }. So that nothing gets lost, make it part of another function instead.
settings-uses-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
settings-uses-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
settings-uses-proposals = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
settings-relationships-title = Key relationships
settings-relationships-explained = Which functions should work together, and on how many ideas in four weeks? `/cx-status collaboration` shows how it goes. When a pair gets weaker three times in a row, the leaders hear of it.
settings-relationship-line = { $one } + { $other }: { $target }
settings-relationship-kept = Key relationships today
settings-relationship-kept-hint = Untick what no longer counts.
settings-relationship-one = Add one: a function
settings-relationship-other = And the other function
settings-relationship-target = Ideas together in four weeks
settings-relationship-target-hint = For the two you add. Choose the same two again to change their number.
settings-relationship-both = Please choose the other function as well.
settings-relationship-two = Please choose two different functions.
settings-news-relationships = • { $person } changed the key relationships between functions.
settings-regions-explained = Where people work at other times, or have holidays of their own. Who belongs where, Slack’s time zone tells.
settings-region-label = Which region?
settings-region-new = A new region
settings-region-change = Change it
settings-region-remove = Remove it
settings-region-gone = This region is no longer on the list. Please open the settings again.
settings-region-line = { $count ->
    [one] { $name } ({ $count } holiday)
   *[other] { $name } ({ $count } holidays)
}
settings-region-remove-explained = Remove *{ $name }*? Its people then work at the company’s usual times, without its holidays.
settings-region-differ-hint = Only where it differs from the rest of the company.
settings-zones-label = Time zones
settings-zones-hint = One a line, like Europe/Warsaw. Whoever has one of them in Slack belongs here.
settings-zones-missing = At least one time zone, please.
settings-zone-taken = { $zone } already belongs to { $name }.
settings-holidays-label = Holidays
settings-holidays-hint = One date a line, like 2026-12-25. Words behind it are fine.
settings-holiday-wrong = Line { $line }: “{ $typed }” doesn’t begin with a date. Write it like 2026-12-25.
settings-news = :gear: The settings have changed:
settings-news-more = `/cx settings` shows all of them.
settings-news-line = • { $person } · { $setting }: { $before } → *{ $after }*
settings-news-somehow = • { $person } changed a setting.
settings-news-function-added = • { $person } added the function *{ $name }*.
settings-news-function-changed = • { $person } changed the function *{ $name }*.
settings-news-function-renamed = • { $person } renamed a function: { $before } → *{ $after }*.
settings-news-function-merged = • { $person } made { $name } part of *{ $whole }*.
settings-news-function-removed = • { $person } removed the function { $name }.
settings-news-region-added = • { $person } added the region *{ $name }*.
settings-news-region-changed = • { $person } changed the region *{ $name }*.
settings-news-region-removed = • { $person } removed the region { $name }.
settings-news-win-hidden = • { $person } hid a win of { $giver }: { $reason }
settings-news-win-shown = • { $person } shows a win of { $giver } again

## general

cancel-button = Cancel
close-button = Close
save-button = Save

## Charts

chart-day = { $day } { $month ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
    *[m12] Dec
}
chart-weeks = { $count ->
    [one] { $count } week until { $day }
   *[other] { $count } weeks until { $day }
}
chart-flow-title = New ideas and shipped changes
chart-ideas = New ideas
chart-shipped = Shipped
chart-flow-alt = Chart of the last { $count } weeks, oldest first. New ideas: { $ideas }. Shipped: { $shipped }. { $finding }
chart-flow-more = The last week brought more ideas than the weeks before on average.
chart-flow-fewer = The last week brought fewer ideas than the weeks before on average.
chart-flow-same = The last week brought as many ideas as the weeks before on average.
chart-period-subtitle = The last { $days } days in { $parts } equal parts, until { $day }
chart-period-alt = Chart of the last { $days } days in { $parts } equal parts, oldest first. New ideas: { $ideas }. Shipped: { $shipped }. { $finding }
chart-period-all = New ideas in all: { $now }.
chart-period-more = New ideas in all: { $now }, more than in the { $days } days before ({ $before }).
chart-period-fewer = New ideas in all: { $now }, fewer than in the { $days } days before ({ $before }).
chart-period-same = New ideas in all: { $now }, as many as in the { $days } days before.
status-charts-button = :bar_chart: Charts
status-charts-sent = :bar_chart: The charts are in your messages with me.
status-charts-none = There is nothing to draw for this choice yet. A longer period, or all functions and touchpoints, may show more.
status-export-button = :page_facing_up: Export
status-export-sent = :page_facing_up: The table is on its way to your messages with me.
status-export-words = The ideas of your choice that were posted or moved on in the last { $days } days, one row each. Any spreadsheet opens it.
status-export-all = All ideas, from any time, one row each. Any spreadsheet opens it. *Export* below `/cx-status` sends those of a period, a function or a touchpoint.
status-export-otherwise = Your workspace takes no files from me right now, so the table can’t reach you. Once an administrator allows this app to send files, press *Export* again.
chart-alt = { $title }. { $subtitle }. { $figures }.
chart-stand-title = Where ideas stand
chart-from-until = { $from } to { $until }
chart-stand-open = Open at the beginning: { $before }; at the end: { $now }.
chart-age-title = How long open ideas have waited
chart-age-subtitle = Where they stand today, { $day }
chart-age-finding = Waiting for more than 28 days: { $long } of { $all }.
chart-age-week = Under 7 days
chart-age-month = 7 to 28 days
chart-age-quarter = 28 to 91 days
chart-age-older = Older
chart-part-title = Who takes part
chart-part-subtitle = People of each function in the last { $count } days
chart-part-authors = Shared ideas
chart-part-voters = Voted
chart-part-helpers = In squads
chart-heat-title = Who works on ideas together
chart-heat-subtitle = Ideas that both worked on in the last 28 days
chart-hidden = Hidden: too few people

# Channel health, once a quarter

health-question = “When I post something here, something comes of it.”
health-ask = :wave: *One question, ten seconds.* { $question } How true is that for you? You can answer until { $date }; a few days later all of us read the result.
health-answer-button = Answer
health-answer-choose = Choose
health-answer-1 = Not true at all
health-answer-2 = Rather not true
health-answer-3 = Partly true
health-answer-4 = Rather true
health-answer-5 = Completely true
health-form-title = One question
health-form-send = Send
health-anonymous = Anonymous: I note that you answered, so that everybody counts once, and how many gave which answer, but never who gave which. Nothing is shown below five answers.
health-answered = :pray: Thank you, it is counted. What can we improve next? `/cx-idea` takes a minute.
health-answered-already = You have answered this one already. Thank you! I can’t change it, as I don’t know which answer was yours.
health-closed = This question is closed. The next one comes in three months.
health-employees-only = This question is for people who work here. Your ideas are welcome all the same: `/cx-idea`.
health-title = How our channel is doing
health-percent = { $percent } %
health-before = _(quarter before: { $value })_
health-ideas = { $count ->
    [one] :bulb: *{ $count }* new idea, { $rate } for every 100 of us
   *[other] :bulb: *{ $count }* new ideas, { $rate } for every 100 of us
}
health-kept = :hourglass: *{ $percent }* of our promises were kept in time
health-shipped = :rocket: *{ $percent }* of what was decided was shipped: { $shipped } of { $decided }
health-helped = { $people ->
    [one] :seedling: *{ $people }* person posted, proposed or helped, and of those { $again } did in the quarter before
   *[other] :seedling: *{ $people }* people posted, proposed or helped, and of those { $again } did in the quarter before
}
health-helped-first = { $people ->
    [one] :seedling: *{ $people }* person posted, proposed or helped
   *[other] :seedling: *{ $people }* people posted, proposed or helped
}
health-functions = :handshake: *{ $functions } of { $all }* functions took part
health-trust = { $count ->
    [one] :speech_balloon: { $question } *{ $percent }* agree ({ $count } answer)
   *[other] :speech_balloon: { $question } *{ $percent }* agree ({ $count } answers)
}
health-trust-few = :speech_balloon: { $question } Fewer than five answered, so nobody reads the answers.
health-how = Promises: those due in the quarter. Decided: shipped, declined or parked. Agree: “rather” and “completely true”. Ideas without a name count as ideas, never for a person.
settings-digests-title = Channels with a digest
settings-digests-explained = Which channels read the weekly digest? Each can have a day, a time and a language of its own, and tell of one function or touchpoint only. Please invite me there first.
settings-digests-channel = Channel
settings-digests-channel-hint = If it is on the list already, it changes to what you choose below.
settings-digests-keep = It reads the digest like this:
settings-digests-stop = It reads none any more
settings-digests-usual = As usual
settings-digests-empty-hint = Empty: as usual.
settings-digests-function = Only what concerns
settings-digests-touchpoint = Only what happens here
settings-digests-all = Everything
settings-digests-none-there = This channel reads no digest.
settings-digests-last = No other channel reads the digest. To stop it altogether, switch the weekly digest off in the settings.
settings-news-digests = • { $person } changed which channels read the digest.
settings-digest-title = Weekly digest
settings-digest-on = The channel reads a digest once a week
settings-digest-day = Day
settings-digest-time = Time
settings-digest-time-hint = In the company’s time zone. `/cx digest schedule` shows when the next one comes.
settings-health = Once a quarter: how the channel is doing, with one anonymous question before

## Community

community-word = fun
community-button = :tada: More fun
community-title = Channels to join
community-explained = Interests, games and places. Joining and leaving is always up to you.
community-all-kinds = All kinds
community-kind-interest = Interests
community-kind-game = Games
community-kind-place = Places
community-members = { $count ->
    [one] about { $count } person
   *[other] about { $count } people
}
community-page = Page { $page } of { $pages }
community-back = Back
community-next = More
community-join-button = Join
community-open-button = Open
community-propose-button = Propose a channel…
community-none = There is no channel here yet. Propose the first one: a hobby, a game you play, the city you live in.
community-none-steward = There is no channel here yet. What you propose yourself, I make at once; what others propose, I show you first. A channel that exists already can be listed too.
community-none-of-kind = There is none of this kind yet. Propose the first one!
community-joined = :wave: You’re in: { $channel }. Say hello!
community-in-already = You’re in { $channel } already. Click on its name to open it.
community-join-yourself = I can’t bring you in myself right now. Open { $channel } and press *Join channel* there.
community-gone = This channel is no longer in the catalogue. `/cx fun` shows the others.
community-off = The catalogue of channels is switched off in your company.
community-stewards-only = Those who keep the CX channel decide about this: { $people }. A word to them helps.
community-keepers-only = { $person } proposed this channel and looks after it, together with those who keep the CX channel. A word to them helps.
community-guest = Guests can’t propose channels. Ask a colleague in the company to do it for you.
community-form-title = Propose a channel
community-name-label = Name of a new channel
community-name-example = board-games
community-name-hint = Small letters, digits and hyphens; blanks become hyphens. Leave it empty if the channel exists already.
community-channel-label = Or a channel that exists already
community-channel-placeholder = Choose a public channel
community-kind-label = What is it about?
community-line-label = A line about it
community-line-example = Which games we play, and when we meet
community-language-label = Language spoken there
community-what-next = Those who keep the CX channel have a look first. Then I make the channel and bring you in.
community-send-button = Send
community-name-missing = Give the new channel a name, or choose one that exists already below.
community-name-or-channel = A new name or a channel that exists: please only one of the two.
community-name-long = A little shorter, please: at most { $count } characters.
community-name-wrong = Slack takes letters, digits, - and _ in a name. This would work: { $name }
community-public-only = The catalogue lists public channels only: a button can bring nobody into a private one. Make it public first, or choose another.
community-listed-already = This one is in the catalogue already: `/cx fun`.
community-proposed-already = Somebody has proposed this one already; it is being looked at.
community-line-missing = A line about it, please: what happens there?
community-enough-proposed = Several of your proposals are still waiting. Let those be decided first.
community-proposed = :seedling: Thank you! Those who keep the CX channel have a look; I’ll tell you what comes of it.
community-proposed-nobody = :seedling: Thank you! Nobody keeps the CX channel at the moment, so your proposal waits. An administrator of the workspace can begin with `/cx settings`.
community-making = :hourglass_flowing_sand: I’m asking Slack… I’ll tell you when the channel is there.
community-batch = { $count ->
    [one] { $count } channel was proposed:
   *[other] { $count } channels were proposed:
}
community-ask-new = :seedling: { $person } proposes a new channel: *{ $channel }*
community-ask-adopt = :seedling: { $person } proposes { $channel } for the catalogue
community-approve-button = Approve
community-again-button = Try again
community-adopt-button = Use that channel
community-rename-button = Another name…
community-decline-button = Not now…
community-decline-title = Not now
community-decided-making = :hourglass_flowing_sand: { $person } said yes. I’m asking Slack…
community-decided-listed = :white_check_mark: Approved by { $person }. It’s in the catalogue.
community-decided-declined = Not now, said { $person }: { $why }
community-decided-already = This has been decided already. `/cx fun` shows how it stands.
community-sentence-label = What should they know?
community-sentence-example = There is #games already: would that do?
community-sentence-hint = I pass it on word for word. The other stewards see that it was you.
community-sentence-missing = A sentence, please: it softens the no.
community-stuck-taken-by = The name is taken by { $channel }. Use that one, or choose another name.
community-stuck-taken = The name is taken, by a channel that is archived or private. Choose another name.
community-stuck-permission = Slack doesn’t let me: the app lacks a permission (`channels:manage` to make channels, `channels:join` to come into them). Once an administrator has given it, try again.
community-stuck-forbidden = The rules of your workspace forbid apps to do that. Make the channel yourself and propose it as one that exists.
community-stuck-archived = This channel is archived. Unarchive it and try again, or say not now.
community-stuck = Slack refused: { $why }. Try again, or say not now.
community-waiting-title = Waiting for a steward
community-waiting-more = { $count ->
    [one] { $count } more proposal waits behind these.
   *[other] { $count } more proposals wait behind these.
}
community-welcome = :wave: Welcome! { $person } had the idea for this channel, and anybody finds it with `/cx fun`.
community-welcome-games = Whoever likes can play here: a quiz, emoji riddles, daily puzzles.
community-outcome-listed = { $count ->
    [one] :tada: Your channel is there: { $channels }. Anybody finds it with `/cx fun`. A first message from you gets it going!
   *[other] :tada: Your channels are there: { $channels }. Anybody finds them with `/cx fun`. A first message from you gets them going!
}
community-outcome-declined = Your channel { $channel } won’t come just now: { $why }
    Thank you for the idea. You can propose another one with `/cx fun`.
community-edit-menu = Change…
community-retire-menu = Take it off the list…
community-edit-title = Change a channel
community-edited = :white_check_mark: Saved: { $channel }
community-pace-label = Ice-breakers there
community-pace-company = As usual in the company
community-pace-weekly = Every week
community-pace-fortnightly = Every two weeks
community-pace-off = Off
community-as-company = As in the company: { $usual }
community-day-label = Day for ice-breakers
community-time-label = Hour for ice-breakers
community-zone-label = Whose clock counts there
community-zone-hint = For ice-breakers, and for what is played there.
community-retire-title = Take it off the list
community-retire-explained = { $channel } leaves the catalogue. Whoever is in it stays in it.
community-way-label = And the channel itself?
community-way-unlist = Leave it open
community-way-close = Archive it as well
community-retire-button = Take it off
community-unlisted = { $channel } is off the list and stays open. With *Propose a channel…* it comes back.
community-closed = { $channel } is archived and off the list. Whatever was said there can still be read.
community-close-yourself = { $channel } is off the list, but I may not archive it. You can: open its details, then *Settings*.
community-silent = { $count ->
    [one] :zzz: { $place } has been quiet for { $count } day. Is it still needed?
   *[other] :zzz: { $place } has been quiet for { $count } days. Is it still needed?
}
community-silent-more = { $count ->
    [one] { $count } more channel has fallen quiet. It comes up in Home as you answer.
   *[other] { $count } more channels have fallen quiet. They come up in Home as you answer.
}
community-unanswered = I asked { $person } two weeks ago and have heard nothing.
community-keep-button = Keep it
community-unlist-button = Take it off the list
community-close-button = Close it
community-close-title = Close this channel?
community-close-question = It is archived for everybody. What was said there can still be read.
community-kept = :seedling: { $channel } stays. A short message there often wakes it up.
community-retired = { $channel } is off the list. Thank you for tidying up!
community-shut = :card_file_box: { $channel } is archived or hidden in Slack, so it’s off the list. Once it’s open again, it comes back by itself.
community-outside = :wave: I’m no longer in { $channel }, so there are no ice-breakers and no games there. If you’d like me back, type `/invite @CX` there.
community-back-again = :white_check_mark: { $channel } is back: everything goes on there.
community-answered-already = This has been answered already: { $channel }
icebreaker-asks = :ice_cube: *{ $question }*
icebreaker-by = Asked by { $person }
icebreaker-how = Answer in the thread, in a word or in ten.
icebreaker-suggest-button = Suggest a question…
icebreaker-rests = Ice-breakers rest here because nobody answered the last ones. Choose a pace to let them go on.
icebreaker-unanswered = :zzz: Nobody answered the last two ice-breakers in { $channel }, so I ask nothing there for now.
icebreaker-unanswered-more = { $count ->
    [one] In { $count } more channel they rest too: `/cx fun` → *⋯* → *Change…*
   *[other] In { $count } more channels they rest too: `/cx fun` → *⋯* → *Change…*
}
icebreaker-retired = { $channel } is off the list, and I ask nothing there any more.
icebreaker-resume-button = Go on asking
icebreaker-stop-button = Switch them off there
icebreaker-resumed = :ice_cube: Ice-breakers go on in { $channel }.
icebreaker-stopped = Ice-breakers are off in { $channel }. `/cx fun` → *⋯* → *Change…* brings them back.
icebreaker-form-title = Suggest a question
icebreaker-words-label = Your question
icebreaker-words-example = Which sound do you like best?
icebreaker-words-hint = One that anybody can answer and likes to. Nothing about family, health, politics, religion or money.
icebreaker-language-label = Its language
icebreaker-named-label = Your name
icebreaker-named = Say that the question is from me
icebreaker-what-next = Those who keep the CX channel have a look first, and see your name. Then it is asked in this channel first, and weeks later in others of its language.
icebreaker-length = A question has { $least } to { $most } characters.
icebreaker-same = Somebody has suggested just this question already. Great minds…
icebreaker-enough = Several of your questions are still waiting. Let those be decided first.
icebreaker-suggested = :ice_cube: Thank you! I’ll tell you when your question is taken.
icebreaker-batch = { $count ->
    [one] :ice_cube: { $count } question was suggested. Does it suit everybody?
   *[other] :ice_cube: { $count } questions were suggested. Do they suit everybody?
}
icebreaker-accept-button = Take it
icebreaker-refuse-button = Not this one
icebreaker-accepted = :white_check_mark: Taken by { $person }
icebreaker-refused = Not taken, said { $person }
icebreaker-outcome-taken = :ice_cube: Your question is in: “{ $question }” It will be asked one of these weeks. Thank you!
icebreaker-outcome-not-taken = Your question wasn’t taken this time: “{ $question }” Another one is welcome any time.
icebreaker-pack-wrong = :warning: Something is wrong in our packs of ice-breakers. What is right is asked all the same:
icebreaker-pack-line = { $file }, line { $line }: { $problem }
icebreaker-pack-unreadable = { $file } can’t be read. Is it there, and may the bot read it?
icebreaker-pack-syntax = this is no TOML ({ $cause }), so nothing of this file counts.
icebreaker-pack-no-id = a question needs an `id`.
icebreaker-pack-twice = another question has the id “{ $id }” already.
icebreaker-pack-unknown = “{ $key }” is neither `id` nor one of the languages en, es, it, pl.
icebreaker-pack-no-words = the question “{ $id }” has no words in any language.
icebreaker-pack-blank = behind `{ $key }` there must be a question in quotes.
icebreaker-pack-long = the question in `{ $key }` has more than { $most } characters.
icebreaker-pack-more = { $count ->
    [one] …and { $count } more.
   *[other] …and { $count } more.
}
settings-community-title = Channels and ice-breakers
settings-community-on = Catalogue of channels (/cx fun)
settings-community-icebreakers = Ice-breakers in its channels
settings-community-weeks = Weeks between two ice-breakers
settings-community-weeks-hint = Each channel can choose its own pace, or none: `/cx fun`, then ⋯.
settings-community-silent = Days of silence before a channel is asked about
settings-community-silent-hint = Then whoever proposed it is asked whether it is still needed. 0 means never.
settings-fun-posts = Messages for fun in a channel on a day
settings-fun-posts-hint = At most so many ice-breakers, games, coffee results and recaps in each channel. What finds no room comes another day; what somebody asks for is never refused.

## Games

game-off = Games are switched off here. A steward can switch them on with `/cx settings`.
game-guest = Games are for employees here. Watching is always welcome.
game-elsewhere = Games are played in { $channels }. Type this there, and off we go.
game-nowhere = There is no game channel yet. Propose one with `/cx fun`, and games can be played in it.
game-outside = I’m not in { $channel } any more. Type `/invite @CX` there, and we can play.
game-quiz-button = :brain: Quiz
game-riddle-button = Pose a riddle…
game-puzzles-button = :jigsaw: Puzzles
game-hosts-only = What is played here is planned by { $people }. Ask one of them, they’ll be glad.
game-packs-wrong = { $count ->
    [one] :warning: One question of a quiz pack can’t be asked. All others can.
   *[other] :warning: { $count } questions of quiz packs can’t be asked. All others can.
}
game-pack-line = line { $line }: { $detail }
game-pack-taken = another file is the pack “{ $pack }” already
game-pack-blank = “{ $part }” is empty
game-pack-twice = another question of the pack has the same id
game-pack-nowhere = it is asked in no language
game-pack-answer = the right answer is { $answer }, and there is no such option
game-pack-options = { $lang-name } needs { $least } to { $most } options
game-pack-uneven = the languages have different numbers of options
game-pack-same = two options in { $lang-name } are the same
game-pack-long = something in { $lang-name } is longer than { $most } characters
quiz-title = :brain: Quiz time
quiz-open = { $count ->
    [one] One question for everybody who feels like it. You’re put into a team with people from other functions. Answers stay hidden until { $until }.
   *[other] { $count } questions for everybody who feels like it. You’re put into a team with people from other functions. Answers stay hidden until { $until }.
}
quiz-play-button = Play
quiz-nobody-yet = Be the first
quiz-playing = { $count ->
    [one] One is playing
   *[other] { $count } are playing
}
quiz-rule = A team’s score is its right answers per player
quiz-over-title = :checkered_flag: The quiz is over
quiz-unplayed = Nobody had time for it today, and that’s fine.
quiz-stopped = Games were switched off, so this quiz ended early.
quiz-won = :tada: *{ $team }* won with { $mean } of { $questions } right on average: { $people }
quiz-drawn = :tada: A draw at { $mean } of { $questions } right on average: *{ $teams }*
quiz-one-team = :tada: You played as one team and got { $mean } of { $questions } right on average: { $people }
quiz-won-quietly = :tada: *{ $team }* did best: { $people }
quiz-drawn-quietly = :tada: A draw: *{ $teams }*
quiz-one-team-quietly = :tada: You played as one team: { $people }. The answers are in the thread.
quiz-total = All of you together: { $mean } of { $questions } right on average
quiz-one-player = :seedling: One of you played this time. The answers are in the thread; come along next time!
quiz-none-right = :see_no_evil: Nobody got one right, so today everybody learned something. The answers are in the thread.
quiz-played = { $players ->
    [one] One player
   *[other] { $players } players
} in { $teams ->
    [one] one team
   *[other] { $teams } teams
}
quiz-mine-button = How did I do?
quiz-answers = :bulb: Here are the answers, each with a little story.
quiz-answers-thanks = :bulb: Well played, { $people }! Here are the answers, each with a little story.
quiz-knew = { $right ->
    [one] { $right } of { $players } knew it
   *[other] { $right } of { $players } knew it
}
quiz-form-title = Quiz
quiz-form-hint = Nobody sees your answers. You can change them until { $until }; where you don’t know, guess.
quiz-send-button = Send
quiz-sent-first = :raised_hands: You’re with *{ $team }*, and the first of them. If nobody else comes, you join another team at the end.
quiz-sent = :raised_hands: You’re with *{ $team }*, together with { $people }.
quiz-sent-until = You can change your answers until { $until }.
quiz-change-button = Change my answers
quiz-mine-title = How did I do?
quiz-mine = You got *{ $right } of { $all }* right. Only you see this.
quiz-mine-team = Your team: { $team }, { $mean } right on average
quiz-mine-team-quietly = Your team: { $team }. With so few players its average would tell how the others did, so it stays hidden.
quiz-mine-one-team = You played as one team, { $mean } right on average
quiz-mine-one-team-quietly = You played as one team. With so few players its average would tell how the others did, so it stays hidden.
quiz-mine-alone = You were the only one who played this time.
quiz-mine-right = :white_check_mark: { $answer }
quiz-mine-wrong = You said “{ $chosen }”. It’s *{ $right }*.
quiz-mine-open = You left it open. It’s *{ $right }*.
quiz-plan = :brain: *The quiz in { $channel }*
quiz-plan-open = One is open until { $until }.
quiz-plan-next = The next one opens { $at }.
quiz-plan-paused = It rests, for nobody had time for the last ones.
quiz-plan-none = None is planned.
quiz-plan-how = { $count ->
    [one] Teams of about one
   *[other] Teams of about { $count }
}, mixed across functions. Planned by: { $people }
quiz-weekly-button = Every week
quiz-now-button = One right now
quiz-off-button = No more
quiz-plan-weekly = :white_check_mark: A quiz opens here every week; the first one { $at }. No question comes twice until all have been asked.
quiz-plan-never = The days for the quiz are no working days. A steward can change them with `/cx settings`.
quiz-plan-off = :white_check_mark: No further quiz opens here. One that is open still ends as usual.
quiz-now-done = :white_check_mark: It’s open until { $until }. Have fun!
quiz-now-late = It’s too late, or no working day, and nobody should play after work. Try it tomorrow, or plan it for every week.
quiz-open-already = A quiz is open here already, until { $until }.
quiz-gone = I can’t find this quiz any more.
quiz-closed = This quiz has closed, so answers can’t count any more. Join the next one!
quiz-not-over = It’s still running. Come back after { $until }.
quiz-not-played = You didn’t play this one, so there’s nothing to show. The answers are in the thread.
quiz-paused = { $count ->
    [one] Nobody had time for the last quiz in { $channel }, so it rests. If people want it again, one click is enough.
   *[other] Nobody had time for the last { $count } quizzes in { $channel }, so it rests. If people want it again, one click is enough.
}
quiz-used-up = { $count ->
    [one] The one question there is has been asked in { $channel }. It comes again; more can be added as a pack (README, “Question packs”).
   *[other] All { $count } questions have been asked in { $channel }. They come again, the oldest first; more can be added as a pack (README, “Question packs”).
}
quiz-team-1 = :fox_face: Foxes
quiz-team-2 = :owl: Owls
quiz-team-3 = :dolphin: Dolphins
quiz-team-4 = :bee: Bees
quiz-team-5 = :hedgehog: Hedgehogs
quiz-team-6 = :penguin: Penguins
quiz-team-7 = :tiger: Tigers
quiz-team-8 = :turtle: Turtles
puzzle-off = The board of puzzles is switched off. A steward can switch it on with `/cx settings`.
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
    [one] one guess
   *[other] { $count } guesses
}
puzzle-mistakes = { $count ->
    [0] no mistake
    [one] one mistake
   *[other] { $count } mistakes
}
puzzle-unsolved = not solved
puzzle-hints = { $count ->
    [0] no hint
    [one] one hint
   *[other] { $count } hints
}
puzzle-points = { $count ->
    [one] one point
   *[other] { $count } points
}
puzzle-offer = :jigsaw: { $results } – shall I keep your results for the weekly board of this channel?
puzzle-offer-once = I ask only once. Only the result is kept, never a grid or a word; `/cx fun puzzles` changes it any time.
puzzle-keep-button = Keep them
puzzle-refuse-button = No, thanks
puzzle-kept = :white_check_mark: I’ll keep your results. The board comes on Monday, and names only what went well.
puzzle-not-kept = :white_check_mark: I keep none of your results, and those I had are gone. `/cx fun puzzles` if you change your mind.
puzzle-known = That one is on the board already ({ $games }). The first result counts, so nothing has changed.
puzzle-stand-on = :jigsaw: { $channel } has a weekly board of daily puzzles: paste what your game shares, and on Monday it tells who played and the best moments.
puzzle-stand-off = :jigsaw: { $channel } has no board of daily puzzles.
puzzle-games = I know { $games }.
puzzle-stand-mine = Your results are kept.
puzzle-stand-not-mine = Your results are not kept.
puzzle-leave-button = Keep mine no more
puzzle-board-on-button = Begin the board
puzzle-board-off-button = End the board
puzzle-promise = No series, no ranking, no grids. Whoever doesn’t want to be on it isn’t.
puzzle-board-on = :white_check_mark: { $channel } has a board now. Results that people paste are kept, of those who want it; on Monday you read it.
puzzle-board-off = :white_check_mark: { $channel } has no board any more.
puzzle-board-title = :jigsaw: The puzzles of the week
puzzle-board-people = { $count ->
    [one] one person played
   *[other] { $count } people played
}
puzzle-board-results = { $count ->
    [one] one result
   *[other] { $count } results
}
puzzle-board-average = { $average } on average
puzzle-board-best = :star2: Best moment: { $best }, { $people }
puzzle-board-best-many = { $count ->
    [one] :star2: Best moment: { $best }, by one of you
   *[other] :star2: Best moment: { $best }, by { $count } of you
}
puzzle-board-days = { $days ->
    [one] :sunny: Played on one day: { $people }
   *[other] :sunny: Played on { $days } days: { $people }
}
puzzle-board-how = Results of those who want them here. `/cx fun puzzles` to be on it, or not.
riddle-posed = :white_check_mark: It’s out. Guesses go into its thread; I’ll say when one is right.
riddle-off = Riddles are switched off here.
riddle-off-here = There are no riddles in this channel.
riddle-switched-off = :white_check_mark: No riddles here from now on. `/cx fun riddle on` brings them back.
riddle-switched-on = :white_check_mark: Riddles can be posed here. `/cx fun riddle off` switches them off.
riddle-own-open = You have a riddle open here. Once it’s solved, or you end it, the next one can come.
riddle-typed = Here it is for another time: `/cx fun riddle { $riddle }`
riddle-day-full = { $count ->
    [one] There was a riddle here today, and that’s enough for a day. Keep yours for tomorrow.
   *[other] There were { $count } riddles here today, and that’s enough for a day. Keep yours for tomorrow.
}
riddle-no-emoji = Please pose it in emoji, like :lion_face: :crown:
riddle-wordy = Only emoji, please; words would give it away.
riddle-many-emoji = That’s a long row. Fewer emoji make a better riddle.
riddle-no-answer = What’s the answer? Write it behind a “=”, like :lion_face: :crown: = The Lion King
riddle-long-answer = A shorter answer, please: at most { $most } characters.
riddle-many-answers = At most { $most } wordings, please.
riddle-long-hint = A shorter hint, please: at most { $most } characters.
riddle-telling = The hint gives the answer away.
riddle-asks = { $person } asks: what is this?
riddle-hint = :bulb: { $hint }
riddle-how = Guess in the thread. Accents and small slips don’t matter.
riddle-end-button = End it…
riddle-next-button = Pose the next one
riddle-over-solved = :tada: { $person } got it: *{ $answer }*
riddle-over = It was *{ $answer }*
riddle-solved = :tada: That’s it, { $person }! *{ $answer }*
riddle-told = It was *{ $answer }*. A hard one! Who poses the next?
riddle-form-title = Pose an emoji riddle
riddle-emoji-label = The riddle, in emoji
riddle-emoji-example = :lion_face: :crown:
riddle-answer-label = The answer
riddle-answer-example = The Lion King
riddle-answer-hint = Other wordings behind a bar: The Lion King | El rey león
riddle-hint-label = A hint
riddle-hint-example = A film of 1994
riddle-form-how = Nobody sees the answer before the riddle is solved, you end it, or three working days have passed.
riddle-pose-button = Pose it
riddle-end-title = End the riddle
riddle-solver-label = Who guessed it?
riddle-solver-placeholder = Choose a colleague
riddle-solver-hint = Leave it empty if nobody did. The answer is told in any case.
riddle-tell-button = Tell the answer
riddle-wrong-solver = Please choose a colleague who is here, and not whoever posed it.
riddle-is-over = This riddle is over. Pose the next one?
riddle-not-yours = { $person } posed this riddle and can end it.
settings-games-title = Games
settings-games-on = Games can be played in game channels
settings-quiz-days = Days of the weekly quiz
settings-quiz-hours = When it can be played
settings-quiz-hours-hint = Like 12:00-15:00, by the clock of each channel, else the company’s. Only on working days.
settings-quiz-questions = Questions of a quiz
settings-quiz-team = People in a team before another begins
settings-riddles = Riddles a channel has room for on a day
settings-riddles-hint = 0: none.
settings-puzzles = Results of daily puzzles can be kept on a board
settings-games-guests = Guests can play

## coffee

coffee-word = coffee
coffee-button = :coffee: Coffee
coffee-off = Random coffee is switched off here. `/cx` shows what else I can do.
coffee-guest = Random coffee is for employees here. A coffee with the people you work with is always a good idea.
coffee-intro = { $weeks ->
    [one] :coffee: *Random coffee.* Every week I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
   *[other] :coffee: *Random coffee.* Every { $weeks } weeks I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
}
coffee-not-joined = You aren’t taking part yet. The next round begins on { $day }.
coffee-joined-in = You’re in: { $places }. The next round begins on { $day }.
coffee-company = the whole company
coffee-waits-for-you = The last rounds passed without a word from you, so I’m leaving you in peace. Would you like to go on?
coffee-paused = You’re pausing. Nobody is paired with you before { $day }.
coffee-meeting = This round you meet { $names }.
coffee-place = Coffee in { $place }
coffee-place-company = Coffee in the whole company
coffee-private = Only you see this. Your preferences stay between you and me.
coffee-join-button = Join
coffee-form-button = Preferences…
coffee-pause-button = Pause…
coffee-pause-button-short = Pause
coffee-stop-button = Stop
coffee-leave-button = Leave
coffee-resume-button = End the pause
coffee-stay-button = I’m staying
coffee-offer-button = Offer it in this channel
coffee-welcome = :coffee: You’re in ({ $place }). On { $day } I’ll tell you who you meet. A word about what you like makes it easier to find something in common.
coffee-on-top = Your coffee with { $names } is still open; this one comes on top.
coffee-stopped = Done: no more coffees. `/cx coffee` brings you back any time.
coffee-left = You’ve left the coffees of { $place }. `/cx coffee` brings you back any time.
coffee-stayed = :coffee: Great! The next round begins on { $day }.
coffee-saved = Saved. It counts from the next round on.
coffee-saved-not-joined = Saved. You aren’t taking part yet: press *Join* and it counts from the next round on.
coffee-pause-title = Pause coffee
coffee-pause-label = Until when?
coffee-pause-hint = Nobody is paired with you before that day. After it you take part again by yourself.
coffee-pause-wrong = Please choose a day within the next year.
coffee-form-title = Coffee and you
coffee-interests-label = What do you like?
coffee-interests-example = chess, trail running, old maps
coffee-interests-hint = Separated by commas. What you have in common is shown to the two of you.
coffee-interests-long = A little shorter, please: at most { $count } characters.
coffee-languages-label = Which other languages would you chat in?
coffee-languages-placeholder = Choose languages
coffee-apart-label = Who should I not pair you with?
coffee-apart-placeholder = Choose colleagues
coffee-apart-hint = Confidential: I only use it to find pairs. Nobody is told, not even stewards.
coffee-apart-yourself = That’s you. Please choose colleagues only.
coffee-apart-many = At most { $count } people, please.
coffee-seat-label = A seat by lottery
coffee-seat-option = Draw somebody to have a coffee with me each round
coffee-seat-hint = You offer it as a leader: whoever the lot falls on gets half an hour with you.
coffee-pair = { $count ->
    [one] :coffee: *Coffee!* { $names }
   *[other] :coffee: *Coffee for { $count }:* { $names }
}
coffee-extra = :sparkles: An extra round between *{ $one }* and *{ $other }*
coffee-why = *Why you:* { $reasons }
coffee-why-functions = { $names }
coffee-why-liked = in common: { $names }
coffee-why-new = your first coffee together
coffee-why-again = it’s been a while since your last one
coffee-why-seat = :game_die: a seat by lottery, offered by { $person }
coffee-times = { $count ->
    [one] *A time that suits everybody:*
   *[other] *Times that suit everybody:*
}
coffee-no-time = You share no working hours in the next two weeks. Swap a voice message or a few lines here instead; that counts too.
coffee-ice = *To break the ice:* { $question }
coffee-how = One answer is enough for all of you. I ask whether you met, never what about.
coffee-met-button = We met
coffee-planned-button = We have a time
coffee-cannot-button = Can’t this time
coffee-not-yet-button = Not yet
coffee-said-planned = :calendar: { $person } has a time in mind
coffee-said-cannot = :wave: { $person } can’t make it this time
coffee-said-left = { $person } is no longer here
coffee-half = :hourglass_flowing_sand: Half time! Have you found a moment for your coffee?
coffee-end = :coffee: This round is coming to an end. Did you meet?
coffee-met = :tada: You met. Enjoy what comes of it!
coffee-over = This round is over. The next coffee is a new chance.
coffee-moved = :coffee: { $person } joins you. The three of you go on in a conversation of your own.
coffee-not-yours = This coffee belongs to others, or its round is over. `/cx coffee` shows yours.
coffee-silent = { $count ->
    [one] :coffee: One coffee has passed without a word, which is fine. Shall I go on?
   *[other] :coffee: { $count } coffees have passed without a word, which is fine. Shall I go on? I won’t pair you with anybody until you say so.
}
coffee-alone = :coffee: This time nobody was left to pair you with.
coffee-partner-left = :coffee: { $person } is no longer here, so your coffee won’t happen.
coffee-partner-cannot = :coffee: { $person } can’t make it this time.
coffee-alone-join = You can join two others now, or simply wait: the next round begins on { $day }.
coffee-alone-wait = The next round begins on { $day }.
coffee-only-one = :coffee: So far you’re the only one taking part ({ $place }), so no round has begun. The next one begins once somebody joins: a word to a colleague helps.
coffee-sits-out = :coffee: You have an extra coffee (*{ $pair }*), so you sit this round out: one coffee at a time. The next round begins on { $day }.
coffee-third-button = Join two others
coffee-third-found = :coffee: You’re three now: with { $names }. A conversation opens for you when all of you work.
coffee-third-none = Right now there are no two you could join. The next round begins on { $day }.
coffee-offer = { $weeks ->
    [one] :coffee: { $person } suggests random coffee among us in { $place }: every week two of us who joined meet for twenty minutes.
   *[other] :coffee: { $person } suggests random coffee among us in { $place }: every { $weeks } weeks two of us who joined meet for twenty minutes.
}
coffee-offer-members = { $count ->
    [one] { $count } person is in. The next round begins on { $day }. Whoever offered it, or a steward, can end it.
   *[other] { $count } people are in. The next round begins on { $day }. Whoever offered it, or a steward, can end it.
}
coffee-close-button = End it
coffee-offered-already = Coffee is offered in this channel already: join below that message.
coffee-offered-again = The earlier message is an offer again: { $link }
coffee-offered-again-link = show it
coffee-offer-closed = Coffee isn’t offered here any more. `/cx coffee` shows the company’s rounds.
coffee-members-only = This coffee is for the people in { $channel }. Join the channel first, then press *Join* there again.
coffee-offer-not-yours = Only { $person }, who offered it, or a steward can end it.
coffee-offer-ended = Coffee in { $place } has ended. Pairs that have begun can still meet.
coffee-offer-over = Random coffee in this channel has ended. `/cx coffee` shows the company’s rounds.
coffee-between-button = :coffee: Coffee round for these two
coffee-between = :coffee: *{ $one } × { $other }*: a coffee round just for you two functions begins on { $day }. Whoever has joined by then meets somebody from the other one.
coffee-between-how = Joining means random coffee from then on; one press ends it. If you have another coffee open, you’re only in once you press *Join*.
coffee-between-begun = The invitation is in { $channel }. On { $day } I pair those who have joined by then.
coffee-between-already = There’s a coffee round for these two already (from { $day }). Two weeks later you can begin another.
coffee-between-unknown = One of these functions no longer exists, so there is nobody to pair.
coffee-between-not-yours = Stewards and leaders begin such rounds. `/cx coffee` shows yours.
coffee-between-nobody = :coffee: The round for *{ $one } × { $other }* found no pair, because at least one of the two has nobody who is free for a coffee. A word in both teams helps; you can begin another from { $day } on.
coffee-result-head = :coffee: *Coffee since { $day }* · { $place }
    { $line }
coffee-result = { $met ->
    [one] { $met } of { $groups } coffees happened
   *[other] { $met } of { $groups } coffees happened
}
coffee-result-few = A handful of you met for coffee. The next round has room for you.
coffee-result-people = { $count ->
    [one] { $count } person met somebody
   *[other] { $count } people met somebody
}
coffee-result-across = { $count ->
    [one] { $count } across functions
   *[other] { $count } across functions
}
coffee-result-seats = { $count ->
    [one] :game_die: a lottery seat was used
   *[other] :game_die: { $count } lottery seats were used
}
coffee-first-met = :handshake: Met for the first time: { $pairs }
coffee-first-met-pair = { $one } – { $other } ({ $count })
coffee-digest-title = Over coffee
coffee-question-1 = What did a customer say that you still remember?
coffee-question-2 = What is the nicest thing on your desk, and why is it there?
coffee-question-3 = Which task would you happily hand to a robot tomorrow?
coffee-question-4 = What do other teams get wrong about yours?
coffee-question-5 = Which place near you should everybody see once?
coffee-question-6 = What did you want to become when you were ten?
coffee-question-7 = What have you learnt lately that had nothing to do with work?
coffee-question-8 = Which dish do you cook when friends come over?
coffee-question-9 = If you could swap jobs with somebody here for a week, whose would you take?
coffee-question-10 = What makes a Monday a good Monday for you?
coffee-question-11 = Which film or series could you watch again right now?
coffee-question-12 = What is the kindest thing a colleague has done for you?
coffee-question-13 = Which of our products or services do you use yourself?
coffee-question-14 = What would you change first if you were our customer for a day?
coffee-question-15 = Which song brings back a whole summer?
coffee-question-16 = What do you do when you are stuck?
coffee-question-17 = Early bird or night owl, and has that always been so?
coffee-question-18 = Which book have you given away most often?
coffee-question-19 = What small thing made you laugh this week?
coffee-question-20 = Which habit has made your days better?
coffee-question-21 = Which sport do you play, or pretend to understand?
coffee-question-22 = What would your dream holiday look like with no budget at all?
coffee-question-23 = Which word in your language has no good translation?
coffee-question-24 = What are you looking forward to?
settings-coffee-title = Coffee
settings-coffee-on = Random coffee
settings-coffee-weeks = Weeks between two rounds
settings-coffee-apart = Rounds before two meet again
settings-coffee-apart-hint = Kept wherever it is possible.
settings-coffee-channel = Channel for the result of a round
settings-coffee-channel-hint = A few numbers, no names. Empty: the weekly digest alone tells them.

## swap

swap-button = :arrows_counterclockwise: Experience swap
swap-off = Experience swaps are switched off here. `/cx` shows what else I can do.
swap-guest = Experience swaps are for employees here. Ask your contact whether you may look over their shoulder for a day.
swap-intro = :arrows_counterclockwise: *Experience swap.* Spend a day or two in a colleague’s job, see our customers from there, and bring back what you learn. A colleague you name covers for you meanwhile.
swap-none = Nothing is on offer yet. Be the first: *Offer my day…*
swap-more = { $count ->
    [one] { $count } more offer stands in *Apply…*
   *[other] { $count } more offers stand in *Apply…*
}
swap-how = Up to three choices. Nothing is settled before your host and the colleague who covers have both said yes.
swap-offer-button = Offer my day…
swap-apply-button = Apply…
swap-mine-button = My swaps
swap-show-button = See the offers
swap-change-button = Change…
swap-close-button = Take it back
swap-close-title = Take the offer back?
swap-close-question = Nobody new can apply. Dates you have agreed on stay; call those off one by one.
swap-own-offer = :sunny: *You offer:* { $title } · until { $day }
swap-mine-none = You have no swap yet. See what is on offer, or offer a day of yours.
swap-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
swap-span = { $first } and { $last }
swap-pair = *{ $title }*  ·  { $guest } visits { $host }
swap-stands-asked = :hourglass_flowing_sand: { $host } is being asked.
swap-stands-cover = :hourglass_flowing_sand: Date: { $days }. { $cover } is being asked to cover.
swap-stands-uncovered = :mag: Date: { $days }. Somebody who covers is wanted.
swap-stands-confirmed = :white_check_mark: Settled: { $days }. { $cover } covers.
swap-stands-over = This swap is over.
swap-welcome-button = Welcome them…
swap-decline-button = Not this time…
swap-cover-button = I’ll cover
swap-cannot-button = I can’t
swap-name-button = Name somebody…
swap-withdraw-button = Take it back…
swap-withdraw-title = Take it back
swap-call-off-button = Call it off…
swap-waits-host = :arrows_counterclockwise: { $guest } would like to visit you: *{ $title }*
swap-waits-cover = :arrows_counterclockwise: Can you cover for { $guest } on { $days }?
swap-waits-name = :arrows_counterclockwise: Who else could cover for you on { $days }, when you visit { $host }?
swap-host-question = :arrows_counterclockwise: { $guest } would like to spend { $days } with you: *{ $title }*
swap-hopes-said = Hopes to learn
swap-suits-said = Days that suit
swap-host-how = Only you decide. If I hear nothing for five working days, I ask somebody else.
swap-cover-question = :handshake: { $guest } would like to visit { $host } on { $days } (*{ $title }*) and named you to cover for the usual work meanwhile. Can you?
swap-cover-how = It’s only settled once you agree. A no is fine: then { $guest } asks somebody else.
swap-name-nobody = :tada: { $host } welcomes you!
swap-name-unable = { $person } can’t cover for you.
swap-name-silent = { $person } hasn’t answered yet, so I’m not counting on it.
swap-gone-left = { $person } is no longer here.
swap-name-question = Who else could cover for you on { $days }? { $host } keeps the date.
swap-name-how = The swap is settled once somebody has agreed to cover.
swap-welcomed = :tada: { $host } welcomes you on { $days }: *{ $title }*. I’m asking { $cover } now; once that’s a yes, it’s settled.
swap-moved-declined = { $host } can’t make it this time (*{ $title }*).
swap-moved-silent = { $host } hasn’t found time to answer (*{ $title }*).
swap-moved-closed = { $host } no longer offers *{ $title }*.
swap-moved-off = { $host } had to call off { $days }.
swap-moved-uncovered = Nobody could cover for you in time, so your visit to { $host } on { $days } won’t happen.
swap-moved-next = :arrow_right: I’m asking your next choice now: { $host }, *{ $title }*.
swap-moved-none = That was the last of your choices. New days are offered all the time: have a look, and apply again whenever you like.
swap-confirmed-guest = :white_check_mark: *It’s settled:* on { $days } you’re with { $host } (*{ $title }*). { $cover } covers for you.
swap-confirmed-host = :white_check_mark: *It’s settled:* on { $days } { $guest } is with you (*{ $title }*). { $cover } covers for them meanwhile.
swap-confirmed-cover = :white_check_mark: *Thank you!* On { $days } you cover for { $guest }, who is with { $host }.
swap-list-guest = *Before you go*
    • Hand over to { $cover } what can’t wait, and tell your team who to ask
    • Ask { $host } where and when you start, and what to bring
    • Take one question with you: what do customers feel here that we never see?
    • Look, listen, help where you may. What’s confidential there stays there
swap-list-host = *Before they come*
    • Tell { $guest } where and when you start, and your team who is coming
    • Show real work, not a presentation; let them try something themselves
    • Keep personal data of customers out of sight unless it’s needed
    • Leave a quarter of an hour at the end: what surprised them?
swap-list-cover = *Before that day*
    • Agree with { $guest } what has to be done, and what can wait
    • Make sure you get in: access, contacts, open matters
    • Decide how you reach each other if something can’t wait
swap-unsettled = { $cover } can’t cover for { $guest } on { $days } after all. Please keep the date: { $guest } is looking for somebody else, and I’ll tell you.
swap-off-called = { $by } had to call off *{ $title }* on { $days }.
swap-off-left = *{ $title }* on { $days } won’t happen.
swap-off-uncovered = Nobody was found in time to cover, so *{ $title }* on { $days } won’t happen.
swap-off-free = That day is yours again. Thank you for being ready! `/cx swap` shows what else is on offer.
swap-changed = :pencil2: { $host } has changed an offer you applied for: *{ $title }*
swap-settled-welcomed = :tada: { $guest } is welcome on { $days }. I’m looking after the cover; you’ll hear from me once it’s settled.
swap-settled-declined = Thank you for the honest answer. I’m telling { $guest } kindly.
swap-settled-silent = { $guest } has moved on, for I heard nothing. No harm done; `/cx swap` shows what is open.
swap-settled-unable = Thank you for saying so. I’m asking { $guest } for somebody else.
swap-settled-named = Thank you, I’m asking.
swap-settled-off = Nothing to do any more: this visit of { $guest } won’t happen now.
swap-gone = This has been settled without you meanwhile, or is over. `/cx swap` shows what is on offer and what is yours.
swap-called-off = Called off. I’m telling the others.
swap-taken-back = Taken back. { $host } reads it where I had asked.
swap-offer-gone = This offer is no longer open. `/cx swap` shows the others.
swap-offers-many = You offer { $count } days already. Take one back first: *My swaps*.
swap-title-of = A day in { $function }
swap-offered = :sunny: Thank you! *{ $title }* is on offer. I’ll ask you before anybody comes.
swap-offer-changed = Changed. Whoever applied reads it.
swap-offer-closed = *{ $title }* is no longer on offer. Thank you for having offered it.
swap-offer-title = Offer my day
swap-excluded = What can’t be offered here
swap-title-label = What do you do that day?
swap-title-example = A morning on the support phones
swap-title-wrong = Between { $least } and { $most } characters, please.
swap-words-label = What will a guest see and do?
swap-words-example = Listen to calls, answer the first one yourself, see why callers wait
swap-words-hint = Real work is best, even if it’s untidy.
swap-words-wrong = A few words, please, at most { $count } characters.
swap-place-label = Where?
swap-place-example = Warsaw office, or online
swap-days-label = For how long?
swap-guests-label = How many guests at a time?
swap-until-label = Until when does the offer stand?
swap-until-hint = You decide for every guest whether and when.
swap-day-wrong = Please choose a day to come, within a year.
swap-day-full = You have all the guests you wanted on that day already. Another day?
swap-apply-title = Apply for a swap
swap-apply-lead = I ask the hosts one after the other, your first choice first.
swap-apply-send = Apply
swap-first-label = First choice
swap-second-label = Second choice
swap-third-label = Third choice
swap-choice-missing = Please choose at least one.
swap-choice-twice = You’ve chosen this one already.
swap-suits-label = Which days suit you?
swap-suits-example = Tuesdays and Wednesdays, not in the last week of the month
swap-hopes-label = What do you hope to learn?
swap-hopes-example = What customers ask first when a parcel is late
swap-cover-label = Who would cover for you?
swap-cover-placeholder = Choose a colleague
swap-cover-hint = Have a word with them first. I ask them once there is a date.
swap-cover-yourself = That’s you. Somebody has to do your work meanwhile.
swap-cover-host = You would visit this person on that day. Please choose somebody else.
swap-cover-wrong = Please choose a colleague who works here.
swap-applied = :arrows_counterclockwise: On its way: I’m asking { $host } first. You’ll hear from me; *My swaps* shows how it stands.
swap-applied-already = You have one application open. *My swaps* shows how it stands; take it back there to apply anew.
swap-welcome-title = Welcome your guest
swap-welcome-lead = { $guest } would stay for { $days }.
swap-welcome-send = Welcome
swap-day-label = On which day?
swap-day-hint = The first day, if it’s two. The second is your next working day.
swap-decline-title = Not this time
swap-decline-lead = I’ll tell { $guest } kindly, and ask the next choice.
swap-decline-send = Not this time
swap-sentence-label = A sentence with it?
swap-sentence-example = We move offices that month. Try again in spring!
swap-sentence-hint = The others read it.
swap-off-title = Call it off
swap-off-send = Call it off
swap-name-title = Name a colleague
swap-name-send = Ask them
swap-remind-guest = :bell: On { $days } you’re with { $host } (*{ $title }*). { $cover } covers for you: is everything handed over?
swap-remind-host = :bell: On { $days } { $guest } is with you (*{ $title }*). Do they know where and when you start?
swap-remind-cover = :bell: On { $days } you cover for { $guest }. Do you have all you need?
swap-after = :seedling: *Welcome back!* What did you learn with { $host }? If there was one thing that customers suffer from there, share it: somebody can mend it.
swap-after-thanks = { $cover } covered for you meanwhile. A thank-you takes a minute.
swap-idea-button = Make it an idea
swap-thank-button = Thank them with a win
swap-thank-words = covered for me while I spent a day in a colleague’s job
swap-call-button = :arrows_counterclockwise: Swap call
swap-call = :arrows_counterclockwise: *{ $one } and { $other }: how about a day with each other?* See where the other one meets our customers, and bring back what you learn.
swap-called = The call is in { $channel }.
swap-call-already = These two were called on { $day }. You can call them again from { $next } on.
swap-call-not-yours = Stewards and leaders call functions to swap. `/cx swap` shows what is on offer.
swap-call-unknown = I need two functions of this company, for example `/cx swap call support product`.
swap-digest-title = A day in another job
swap-digest-visit = { $guest } visits { $host }
settings-swap-title = Experience swap
settings-swap-on = Experience swaps
settings-swap-excluded = What can’t be offered
settings-swap-excluded-hint = Roles or tasks, one a line. Whoever offers a day reads this first. Empty: nothing is said.
