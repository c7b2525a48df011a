-- What a provider gave a session: to ask it again what it says of the person, and to sign out there too.
ALTER TABLE "app_session" ADD COLUMN "provider_tokens" BYTEA, ADD COLUMN "recheck_at" TIMESTAMPTZ(3);

-- Groups that nobody has confirmed for long count no more, for tokens and schedules of who never comes back.
ALTER TABLE "app_user" ADD COLUMN "groups_told_at" TIMESTAMPTZ(3);
UPDATE "app_user" SET "groups_told_at" = "signed_in_at";
ALTER TABLE "app_user" ALTER COLUMN "groups_told_at" SET NOT NULL;
