namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Globalization;
using global::System.Numerics;
using global::System.Text;

/// <summary>
/// A date-time in one of the forms that nearly all are written in, as a number from which its text can be made again:
/// <c>yyyy-MM-ddTHH:mm:ssZ</c> without a fraction, or with one of 3, 6 or 7 digits. The default value is <c>0001-01-01T00:00:00Z</c>.
/// </summary>
internal readonly struct UsualDateTime : IEquatable<UsualDateTime>
{
    /// <summary>The longest text has as many characters.</summary>
    internal const int MaximumLength = 28;

    // The upper two bits tell how many digits the fraction has; no moment of .NET needs them.
    private const int TickBits = 62;

    private readonly ulong _bits;

    private UsualDateTime(ulong bits) => _bits = bits;

    /// <summary>The 100 ns since 0001-01-01T00:00Z.</summary>
    internal long Ticks => (long)(_bits & ((1UL << TickBits) - 1));

    private int FractionLength => (int)(_bits >> TickBits) switch
    {
        0 => 0,
        1 => 3,
        2 => 6,
        _ => 7,
    };

    /// <summary>Packs a date-time; <typeparamref name="T"/> is <see cref="char"/>, or <see cref="byte"/> for UTF-8.</summary>
    /// <param name="text">The date-time.</param>
    /// <param name="parts">The same, taken apart.</param>
    /// <param name="usual">The number.</param>
    /// <returns>False when it has another form.</returns>
    internal static bool TryPack<T>(ReadOnlySpan<T> text, in Rfc3339Parts parts, out UsualDateTime usual)
        where T : unmanaged, IBinaryInteger<T>
    {
        usual = default;
        int form = parts.FractionLength switch
        {
            0 => 0,
            3 => 1,
            6 => 2,
            7 => 3,
            _ => -1,
        };

        // 'T' and 'Z', and nothing that .NET has no moment for.
        if (form < 0 || uint.CreateTruncating(text[10]) != 'T' || uint.CreateTruncating(text[^1]) != 'Z' || parts.Second == 60 || parts.UtcMinutes < 0)
        {
            return false;
        }

        long ticks = (parts.UtcMinutes * TimeSpan.TicksPerMinute) + (parts.Second * TimeSpan.TicksPerSecond);
        long unit = TimeSpan.TicksPerSecond;
        for (int i = 0; i < parts.FractionLength; i++)
        {
            unit /= 10;
            ticks += unit * (int.CreateTruncating(text[Rfc3339Parts.FractionStart + i]) - '0');
        }

        usual = new UsualDateTime((ulong)ticks | ((ulong)form << TickBits));
        return true;
    }

    /// <summary>Writes the date-time as it was written.</summary>
    /// <returns>How many bytes that takes.</returns>
    internal int Format(Span<byte> utf8)
    {
        // All seven digits, and then Z, which is put where as many end as there were.
        new DateTime(Ticks, DateTimeKind.Utc).TryFormat(utf8, out _, "O", CultureInfo.InvariantCulture);
        int end = FractionLength == 0 ? Rfc3339Parts.FractionStart - 1 : Rfc3339Parts.FractionStart + FractionLength;
        utf8[end] = (byte)'Z';
        return end + 1;
    }

    /// <inheritdoc/>
    public bool Equals(UsualDateTime other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UsualDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>The date-time as it was written.</summary>
    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[MaximumLength];
        return Encoding.ASCII.GetString(utf8[..Format(utf8)]);
    }
}
