-- CreateTable
CREATE TABLE "costly_function" (
    "account_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "function_name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "fails" INTEGER NOT NULL,
    "heaviest" INTEGER NOT NULL,

    CONSTRAINT "costly_function_pkey" PRIMARY KEY ("account_id","area","resource")
);

-- CreateIndex
CREATE INDEX "costly_function_area_weight_resource_idx" ON "costly_function"("area", "weight" DESC, "resource");

-- What of an account is excepted is counted at every assessment.
CREATE INDEX "finding_excepted_account" ON "finding"("account_id", "rule_id") WHERE "exception_id" IS NOT NULL;
