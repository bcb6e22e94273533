#pragma warning disable IDE0005 // Most of them are implicit in all projects but the tests of the support code.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
#pragma warning restore IDE0005

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Random values. The seed is printed; CDSC_TEST_SEED repeats a run, whichever tests run with it.</summary>
internal sealed class Chance
{
    private const string Variable = "CDSC_TEST_SEED";

    private static readonly int Seed = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } wanted
        ? int.Parse(wanted, CultureInfo.InvariantCulture)
        : Random.Shared.Next();

    private readonly Random _random;

    /// <summary>The values for one purpose; other purposes don't change them.</summary>
    /// <param name="purpose">The purpose; left out, it is the test.</param>
    /// <param name="isQuiet">Whether nothing is printed, since it is one of very many.</param>
    public Chance([CallerMemberName] string purpose = "", bool isQuiet = false)
    {
        int mixed = Seed;
        foreach (char c in purpose)
        {
            mixed = unchecked((mixed * 31) + c);
        }

        _random = new Random(mixed);
        Name = string.Create(CultureInfo.InvariantCulture, $"{Variable}={Seed} ({purpose})");
        if (!isQuiet)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(Name);
        }
    }

    /// <summary>The seed and the purpose, for messages.</summary>
    public string Name { get; }

    public int Below(int end) => _random.Next(end);

    public int Between(int first, int last) => (int)_random.NextInt64(first, (long)last + 1);

    public bool OneIn(int count) => _random.Next(count) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of the arguments. It isn't called as the other is: of a list by itself there would be two readings.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    public void Shuffle<T>(T[] values) => _random.Shuffle(values);

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Decimal digits, many zeros and nines among them, which is where carries and trimming happen.</summary>
    public string Digits(int count) => Characters("0123456789000000000099999", count);

    public string Characters(string alphabet, int count)
    {
        StringBuilder text = new(count);
        for (int i = 0; i < count; i++)
        {
            text.Append(alphabet[Below(alphabet.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Any well-formed text, the awkward parts of Unicode more often than not.</summary>
    public string Text(int maxLength)
    {
        const string Awkward = "\"\\/\b\f\n\r\t\0\u007f\u0085\u2028\u2029\ufeff\ufffd\u0300+<>&'$%.[]";
        StringBuilder text = new();
        for (int count = Between(0, maxLength); count > 0; count--)
        {
            text.Append(Below(8) switch
            {
                0 => Awkward[Below(Awkward.Length)].ToString(),
                1 => char.ConvertFromUtf32(Between(0x10000, 0x10FFFF)),
                2 => ((char)Between(0xA0, 0xD7FF)).ToString(),
                3 => ((char)Between(0xE000, 0xFFFF)).ToString(),
                _ => ((char)Between(0x20, 0x7E)).ToString(),
            });
        }

        return text.ToString();
    }
}
