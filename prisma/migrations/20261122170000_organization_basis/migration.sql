-- AlterTable
ALTER TABLE "Tenure" ADD COLUMN "organizationBasis" "Basis";
