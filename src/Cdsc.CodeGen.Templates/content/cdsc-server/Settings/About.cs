namespace CdscServer._1;

/// <summary>Who runs the server. Put your own names and addresses here.</summary>
internal static class About
{
    public const string Name = "Demo Gas & Electric";
    public const string Description = "A utility that exists in memory.";
    public const string Website = "https://www.example.com/";
    public const string Documentation = "https://www.example.com/docs/";
    public const string Support = "https://www.example.com/help";
    public const string PrivacyPolicy = "https://www.example.com/privacy";
    public const string Terms = "https://www.example.com/terms";

    /// <summary>Where people register who would rather not do it by program.</summary>
    public const string HumanRegistration = "https://www.example.com/register";

    /// <summary>The time zone in which dates without one are meant.</summary>
    public const string TimeZone = "America/Los_Angeles";

    /// <summary>When the metadata was made.</summary>
    public static readonly DateTimeOffset Created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When anything in the metadata was changed. Set it when you change something here.</summary>
    public static readonly DateTimeOffset Updated = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
