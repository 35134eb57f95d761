# The leash: a process that outlives the JVM by seconds only, to end what the JVM had started.
#
# Reads lines from standard input, a pipe whose other end only the JVM holds:
#
#     + TARGET START   hold it. TARGET is -GROUP, or a PID where there is no setsid. START is the
#                      start time of the process of that number (field 22 of /proc/PID/stat), or 0.
#     - TARGET         its first process has ended and was waited for: forget it, and kill what is
#                      left of its group.
#
# However the JVM ends, kill -9 included, the kernel closes the other end and the reading stops.
#
# A number is not given to a new process while a group carries it, so a held group is ours unless
# there is a process of that number with another start time.
trap '' INT TERM HUP QUIT
held=

is_a_strangers() { # TARGET START
    [ "$2" != 0 ] && read -r stat 2>/dev/null <"/proc/${1#-}/stat" || return 1
    start=$2
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    # $1 is field 3, so field 22 is ${20}.
    [ "${20}" != "$start" ]
}

# A child that was forked a moment ago has no group of its own yet: then the process itself is signalled.
send() { # NAME TARGET
    kill -s "$1" -- "$2" || { [ -e "/proc/${2#-}" ] && kill -s "$1" "${2#-}"; }
}

signal() { # NAME; the result says whether there was anything to signal
    found=1
    for each in $held; do
        if ! is_a_strangers "${each%:*}" "${each#*:}" && send "$1" "${each%:*}"; then
            found=0
        fi
    done 2>/dev/null
    return "$found"
}

while read -r sign target start; do
    case $sign in
        +) held="$held $target:$start" ;;
        -)
            kept=
            for each in $held; do
                [ "${each%:*}" = "$target" ] || kept="$kept $each"
            done
            held=$kept
            # If there is a process of that number now, it is somebody else's.
            [ -e "/proc/${target#-}" ] || kill -s KILL -- "$target" 2>/dev/null
            ;;
    esac
done

signal TERM
tenths=0
while [ "$tenths" -lt 20 ] && signal 0; do
    sleep 0.1
    tenths=$((tenths + 1))
done
signal KILL
