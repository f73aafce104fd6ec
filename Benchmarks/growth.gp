# Draws growth.tsv: time against the number of services, both on logarithmic scales, where what is proportional to the
# size rises as the dotted line does and what is quadratic twice as steeply.
set terminal svg size 640,520 font "sans-serif,13" background "white"
set output "growth.svg"
set datafile separator tab
set logscale xy
set grid
set key below
set xlabel "services"
set ylabel "milliseconds"
set xrange [50:12000]
set yrange [0.0005:2000]
set format y "%g"
plot "growth.tsv" using 1:2 skip 1 with linespoints lw 2 pt 7 title "load and check", \
  "" using 1:5 skip 1 with linespoints lw 2 pt 5 title "next question, nothing known", \
  "" using 1:3 skip 1 with linespoints lw 2 pt 9 title "full evaluation", \
  "" using 1:4 skip 1 with linespoints lw 2 pt 13 title "after one answer, mean", \
  x / 1000 with lines dt 3 lc "gray40" title "proportional", \
  x * x / 100000000 with lines dt 2 lc "gray60" title "quadratic"
