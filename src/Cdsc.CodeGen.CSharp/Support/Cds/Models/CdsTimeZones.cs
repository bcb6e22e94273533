namespace Cdsc.CodeGen.Generated.Models;

using global::System;

/// <summary>The time zone in which a Server counts dates.</summary>
public static class CdsTimeZones
{
    extension(ClientAuthorizationServerMetadata metadata)
    {
        /// <summary>The time zone of <c>cds_timezone</c>, to resolve relative dates with.</summary>
        /// <exception cref="TimeZoneNotFoundException">This machine does not know the time zone.</exception>
        public TimeZoneInfo GetTimeZone() => TimeZoneInfo.FindSystemTimeZoneById(metadata.CdsTimezone);
    }
}
