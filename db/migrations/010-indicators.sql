-- Reports that were given back and have not come again: few at any time, so their count per place stays cheap.
create index monthly_report_returned on monthly_report (month, province_id, regency_id, scope_id) where returned_at is not null;
