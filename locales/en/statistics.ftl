# Yearly figures of a hotline: each is a heading, one sentence, bars, and a table with the same numbers. The heading of each is a
# message of the site itself, `statistics-title-` and the name of its file.

# The sentence where years are compared. $first, $last: years. $from, $to: numbers, written out as digits.
statistics-change = In { $first } there were { $from }. In { $last } there were { $to }.

# The sentence where kinds or countries are compared. $group: the name of one, as below. $count, $all: numbers.
statistics-largest-of-all = In { $year }, the largest group was “{ $group }”: { $count } of { $all }.

# The same where the number of all is not known.
statistics-largest = In { $year }, the largest group was “{ $group }”: { $count }.

# The sentence where there is one number.
statistics-single = In { $year } there were { $count }.

# Heads of the columns of the table: the kind of case, the country, the year, how many.
statistics-kind = Kind
statistics-country = Country
statistics-year = Year
statistics-count = Number

# The row or column with the sum.
statistics-all = All

# In place of a number that is not published.
statistics-withheld = Not shown

# Below the table, if numbers are left out. $threshold: a number, 10.
statistics-rule = Numbers below { $threshold } are not shown, and sometimes other numbers with them. So nobody can be recognised.

# Before the name of a report.
statistics-source = Source:

# Kinds of cases. A site can add its own: `statistics-category-` and the word in the file.
statistics-category-sexual-exploitation = Sexual exploitation
statistics-category-labour-exploitation = Labour exploitation

# Somebody was offered work that may be a trap.
statistics-category-false-offer = A job offer that may be a trap
statistics-category-missing-person = A person is missing
statistics-category-other = Other
