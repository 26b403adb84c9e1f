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

## vote

votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
vote-button = Vote
vote-take-back-button = Take vote back

## general

submit-button = Submit
save-button = Save
cancel-button = Cancel
close-button = Close
follow-button = Follow
unfollow-button = Unfollow
