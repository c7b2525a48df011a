-- Every page asks whether something failed that its owner has not seen; what failed piles up.
CREATE INDEX "notification_delivery_unseen" ON "notification_delivery"("rule_id") WHERE "state" = 'failed' AND "seen_at" IS NULL;
CREATE INDEX "export_file_unseen" ON "export_file"("schedule_id") WHERE "state" = 'failed' AND "seen_at" IS NULL;
