-- Each line of a log of nginx with what its status means. The table `nginx_log` has a column for each variable of the
-- format `combined`; `status` is a number. nginx logs 000 and 009 too, where it sent no status: these have no meaning.
SELECT log.*,
       meaning.status AS status_id,
       meaning.label AS status_label,
       meaning.summary AS status_summary,
       meaning.precision AS status_precision
FROM nginx_log AS log
LEFT JOIN status_meanings AS meaning
  ON meaning.server = 'nginx' AND meaning.code = log.status AND meaning.sub = 0;
