-- Each line of a log of an Application Load Balancer with what its status and its reason mean. The table
-- `alb_access_logs` is the one of the documentation of Athena: `elb_status_code` is a number, and
-- `target_status_code` a text, `-` where no target answered. A status that no target sent is that of the load balancer.
SELECT log.*,
       meaning.server AS status_server,
       meaning.status AS status_id,
       meaning.label AS status_label,
       meaning.summary AS status_summary,
       meaning.precision AS status_precision,
       reason.name AS reason_name,
       reason.summary AS reason_summary
FROM alb_access_logs AS log
LEFT JOIN status_meanings AS meaning
  ON meaning.server = CASE WHEN log.target_status_code = CAST(log.elb_status_code AS VARCHAR(20))
                           THEN 'standard' ELSE 'aws-elb' END
  AND meaning.code = log.elb_status_code AND meaning.sub = 0
LEFT JOIN reason_meanings AS reason ON reason.server = 'aws-elb' AND reason.token = log.lambda_error_reason;
