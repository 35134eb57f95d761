# The leash: a process that outlives the JVM by seconds only, to end what the JVM had started.
#
# Reads lines "+ PID START" and "- PID" from standard input, a pipe whose other end only the JVM
# holds. However the JVM ends, kill -9 included, the kernel closes that end and the reading stops.
# START is the process's start time (field 22 of /proc/PID/stat), so that a PID which meanwhile
# belongs to somebody else is left alone.
trap '' INT TERM HUP QUIT
held=
while read -r sign pid start; do
    case $sign in
        +) held="$held $pid:$start" ;;
        -)
            kept=
            for each in $held; do
                [ "${each%%:*}" = "$pid" ] || kept="$kept $each"
            done
            held=$kept
            ;;
    esac
done

is_ours() {
    [ -r "/proc/$1/stat" ] || return 1
    read -r stat <"/proc/$1/stat" || return 1
    # shellcheck disable=SC2086
    set -- "$1" "$2" ${stat##*) }
    # $3 is field 3, so field 22 is ${22}.
    [ "${22}" = "$2" ]
}

signal() {
    for each in $held; do
        if is_ours "${each%%:*}" "${each##*:}"; then
            kill "-$1" "${each%%:*}" 2>/dev/null
            alive=1
        fi
    done
}

alive=
signal TERM
tenths=0
while [ -n "$alive" ] && [ "$tenths" -lt 20 ]; do
    sleep 0.1
    tenths=$((tenths + 1))
    alive=
    signal 0
done
signal KILL
