-- What it takes to tell how work flowed in a period without a look at rows of other times.

-- Changes of one kind in a period, and those one person made.
CREATE INDEX story_change ON story (what, happened_at, opportunity, after);
CREATE INDEX story_actor ON story (actor, happened_at);
-- Votes of a period, and those by emoji: whoever votes in several ways counts once.
DROP INDEX vote_given;
CREATE INDEX vote_way ON vote (voted_at, way, opportunity, member);
CREATE INDEX vote_emoji ON vote (voted_at, opportunity, member) WHERE way <> 'button';
CREATE INDEX promise_deadline ON promise (due_at, kept_at, opportunity);
CREATE INDEX promise_kept ON promise (kind, kept_at, opportunity) WHERE kept_at IS NOT NULL;
CREATE INDEX review_answered ON review (answered_at, verdict, opportunity) WHERE answered_at IS NOT NULL;
CREATE INDEX opportunity_touchpoint ON opportunity (touchpoint, id);
