-- Those few deliveries that may stay for long, by how long they have: no other is in these.
CREATE INDEX delivery_failed ON delivery (changed) WHERE state = 'failed';
CREATE INDEX delivery_dead ON delivery (workspace, changed) WHERE state = 'dead';
