-- CreateTable
CREATE TABLE "run_assessment" (
    "run_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "failed" TEXT,

    CONSTRAINT "run_assessment_pkey" PRIMARY KEY ("run_id","account_id")
);
