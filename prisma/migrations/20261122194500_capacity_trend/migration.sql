-- CreateTable
CREATE TABLE "capacity_trend" (
    "key" TEXT NOT NULL,
    "days" INTEGER[],
    "values" INTEGER[],

    CONSTRAINT "capacity_trend_pkey" PRIMARY KEY ("key")
);

-- What the daily history has of the last 180 days.
INSERT INTO "capacity_trend" ("key", "days", "values")
SELECT "key", array_agg("day" - date '1970-01-01' ORDER BY "day"), array_agg("free" ORDER BY "day")
FROM "subnet_history" WHERE "day" >= current_date - 180 GROUP BY "key";
INSERT INTO "capacity_trend" ("key", "days", "values")
SELECT "key", array_agg("day" - date '1970-01-01' ORDER BY "day"), array_agg("used" ORDER BY "day")
FROM "quota_history" WHERE "day" >= current_date - 180 GROUP BY "key";
